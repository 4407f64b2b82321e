import { Inject, Injectable } from '@nestjs/common';
import type { RecordingStore } from '../store/recording-store.js';
import { RECORDING_STORE } from '../store/store.js';
import { UploadsRepository } from '../uploads/uploads.repository.js';
import { BATCH, MINUTE_MS, type Job } from './job.js';

/** Bytes of uploads that ended while the store did not answer, or of parts that were joined. */
@Injectable()
export class RemoveBytesJob implements Job {
  readonly name = 'remove-bytes';
  readonly everyMs = MINUTE_MS;

  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly uploads: UploadsRepository,
  ) {}

  async run(): Promise<number> {
    const unswept = await this.uploads.findUnswept(BATCH);
    for (const { id, blobPath } of unswept) {
      await this.store.remove(blobPath);
      await this.uploads.markSwept(id);
    }
    return unswept.length;
  }
}
