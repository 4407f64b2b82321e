import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@interview-buddy/shared-utils/errors';
import type { RecordingStore } from '../store/recording-store.js';
import { RECORDING_STORE } from '../store/store.js';
import { CompleteUpload } from '../uploads/completion/complete-upload.js';
import type { Upload } from '../uploads/upload.js';
import { UploadLocks } from '../uploads/upload-locks.js';
import { UploadsRepository } from '../uploads/uploads.repository.js';
import { BATCH, MINUTE_MS, type Job } from './job.js';

/** All bytes are there and nobody asks any more: the service died right then, and the browser was closed. */
@Injectable()
export class FinishUploadsJob implements Job {
  readonly name = 'finish-uploads';
  readonly everyMs = MINUTE_MS / 2;

  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly uploads: UploadsRepository,
    private readonly locks: UploadLocks,
    private readonly completion: CompleteUpload,
  ) {}

  async run(): Promise<number> {
    let finished = 0;
    for (const upload of await this.uploads.findLeftBehind(BATCH))
      if (await this.finish(upload)) finished += 1;
    return finished;
  }

  private async finish(found: Upload): Promise<boolean> {
    const lock = await this.locks.acquire(found.id);
    try {
      const upload = await this.uploads.find(found.userId, found.id);
      if (!upload || upload.completedAt !== null || upload.goneAt !== null) return false;
      const stored = await this.store.look(upload.blobPath);
      const { size } = stored.layout;
      if (size !== upload.length) return false;
      await this.store.settle(upload.blobPath, stored);
      await this.completion.complete(upload, size);
      return true;
    } catch (error) {
      // Refused: the interview says why now.
      if (error instanceof AppError && error.status < 500) return false;
      throw error;
    } finally {
      await lock.release();
    }
  }
}
