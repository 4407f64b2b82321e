import { Inject, Injectable } from '@nestjs/common';
import { ErasureRepository } from '../account/erasure.repository.js';
import type { RecordingStore } from '../store/recording-store.js';
import { RECORDING_STORE } from '../store/store.js';
import { BATCH, MINUTE_MS, type Job } from './job.js';

/** Once every service knows that all interviews are gone: the bytes, then the rows, then the receipt. */
@Injectable()
export class EraseAccountsJob implements Job {
  readonly name = 'erase-accounts';
  readonly everyMs = MINUTE_MS / 4;

  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly erasures: ErasureRepository,
  ) {}

  async run(): Promise<number> {
    const due = await this.erasures.findDue(BATCH);
    for (const userId of due) await this.erasures.finish(userId, await this.store.removeAllOf(userId));
    return due.length;
  }
}
