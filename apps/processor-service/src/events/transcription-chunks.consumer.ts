import { EventData, EventScope, OnDeadLetter, OnEvent } from '@interview-buddy/event-bus';
import {
  transcriptionChunkRequested,
  transcriptionChunksRecognised,
  type DataOf,
} from '@interview-buddy/shared-types/events';
import { Controller } from '@nestjs/common';
import { ProcessingService } from '../modules/processing/processing.service.js';

/** Killed processors are noticed after this; a working one renews its lease. */
const LEASE_MS = 20_000;

@Controller()
export class TranscriptionChunksConsumer {
  constructor(private readonly processing: ProcessingService) {}

  @OnEvent(transcriptionChunkRequested, { leaseMs: LEASE_MS })
  async recognise(
    @EventData() data: DataOf<typeof transcriptionChunkRequested>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.processing.processChunk(data, scope);
  }

  @OnEvent(transcriptionChunksRecognised, { leaseMs: LEASE_MS })
  async join(
    @EventData() data: DataOf<typeof transcriptionChunksRecognised>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.processing.joinChunks(data, scope);
  }

  @OnDeadLetter(transcriptionChunkRequested)
  async chunkDead(
    @EventData() data: DataOf<typeof transcriptionChunkRequested>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.processing.giveUp(data, scope);
  }

  @OnDeadLetter(transcriptionChunksRecognised)
  async joinDead(
    @EventData() data: DataOf<typeof transcriptionChunksRecognised>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.processing.giveUp(data, scope);
  }
}
