import type { EventData } from '@interview-buddy/shared-types/events';
import { Injectable } from '@nestjs/common';
import { Recordings } from './recordings.js';
import { RemovalRepository } from './removal.repository.js';

/** Forgets the sound of a deleted interview; work on it stops by itself, as the bus asks whether it is cancelled. */
@Injectable()
export class RemovalService {
  constructor(
    private readonly repository: RemovalRepository,
    private readonly recordings: Recordings,
  ) {}

  async remove(data: EventData): Promise<void> {
    if (await this.repository.wasRestored(data)) return;
    await this.recordings.removeAudio(await this.repository.blobPathsOf(data));
  }
}
