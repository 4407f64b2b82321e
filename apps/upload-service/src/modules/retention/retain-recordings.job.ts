import { Inject, Injectable } from '@nestjs/common';
import type { RecordingStore } from '../store/recording-store.js';
import { RECORDING_STORE } from '../store/store.js';
import { BATCH, MINUTE_MS, type Job } from './job.js';
import { RetentionRepository } from './retention.repository.js';

/** Recordings go after the days that their owner chose; transcripts and analyses stay. */
@Injectable()
export class RetainRecordingsJob implements Job {
  readonly name = 'retain-recordings';
  readonly everyMs = 60 * MINUTE_MS;

  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly repository: RetentionRepository,
  ) {}

  async run(): Promise<number> {
    const due = await this.repository.findDueRecordings(BATCH);
    for (const { id, blobPath } of due) {
      await this.repository.forgetRecording(id);
      // Another interview may share the same bytes.
      for (const path of await this.repository.unneeded([blobPath])) await this.store.remove(path);
    }
    return due.length;
  }
}
