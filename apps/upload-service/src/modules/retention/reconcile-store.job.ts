import { Inject, Injectable } from '@nestjs/common';
import type { RecordingStore } from '../store/recording-store.js';
import { RECORDING_STORE } from '../store/store.js';
import { BATCH, MINUTE_MS, type Job } from './job.js';
import { RetentionRepository } from './retention.repository.js';

/** Younger blobs may belong to a row that is only being written. */
const SETTLED_MS = 60 * MINUTE_MS;
const NIL_ID = '00000000-0000-0000-0000-000000000000';

/** Both ways: bytes that no row needs are removed, and rows stop naming bytes that are not there. */
@Injectable()
export class ReconcileStoreJob implements Job {
  readonly name = 'reconcile-store';
  readonly everyMs = 6 * 60 * MINUTE_MS;

  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly repository: RetentionRepository,
  ) {}

  async run(): Promise<number> {
    return (await this.removeUnneeded()) + (await this.forgetMissing()) + (await this.repository.dropRows());
  }

  private async removeUnneeded(): Promise<number> {
    let removed = 0;
    for await (const paths of this.store.pathsOlderThan(new Date(Date.now() - SETTLED_MS), BATCH)) {
      for (const path of await this.repository.unneeded(paths)) {
        await this.store.remove(path);
        removed += 1;
      }
    }
    return removed;
  }

  private async forgetMissing(): Promise<number> {
    let missing = 0;
    let after = NIL_ID;
    for (;;) {
      const recordings = await this.repository.recordingsAfter(after, BATCH);
      for (const { id, blobPath } of recordings) {
        if (await this.store.exists(blobPath)) continue;
        await this.repository.forgetRecording(id);
        missing += 1;
      }
      const last = recordings.at(-1);
      if (!last || recordings.length < BATCH) return missing;
      after = last.id;
    }
  }
}
