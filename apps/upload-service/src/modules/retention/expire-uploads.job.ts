import { Injectable } from '@nestjs/common';
import { AppError } from '@interview-buddy/shared-utils/errors';
import { CompleteUpload } from '../uploads/completion/complete-upload.js';
import { UploadsRepository } from '../uploads/uploads.repository.js';
import { BATCH, MINUTE_MS, type Job } from './job.js';

/** Uploads that were given up end a day after their last byte. */
@Injectable()
export class ExpireUploadsJob implements Job {
  readonly name = 'expire-uploads';
  readonly everyMs = 5 * MINUTE_MS;

  constructor(
    private readonly uploads: UploadsRepository,
    private readonly completion: CompleteUpload,
  ) {}

  async run(): Promise<number> {
    const expired = await this.uploads.findExpired(BATCH);
    for (const upload of expired) await this.completion.end(upload, 'expired', neverFinished());
    return expired.length;
  }
}

const neverFinished = (): AppError =>
  new AppError({
    code: 'upload/expired',
    status: 410,
    message:
      'This upload was not finished within a day, and what had arrived was removed. Choose the recording again to upload it.',
  });
