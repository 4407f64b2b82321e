import { EventData, EventScope, OnDeadLetter, OnEvent } from '@interview-buddy/event-bus';
import { interviewUploaded, type DataOf } from '@interview-buddy/shared-types/events';
import { Controller } from '@nestjs/common';
import { ProcessingService } from '../modules/processing/processing.service.js';

/** Killed processors are noticed after this; a working one renews its lease. */
const LEASE_MS = 20_000;

@Controller()
export class InterviewUploadedConsumer {
  constructor(private readonly processing: ProcessingService) {}

  @OnEvent(interviewUploaded, { leaseMs: LEASE_MS })
  async handle(
    @EventData() data: DataOf<typeof interviewUploaded>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.processing.process(data, scope);
  }

  @OnDeadLetter(interviewUploaded)
  async dead(
    @EventData() data: DataOf<typeof interviewUploaded>,
    @EventScope() scope: EventScope,
  ): Promise<void> {
    await this.processing.giveUp(data, scope);
  }
}
