import { Injectable } from '@nestjs/common';
import { AppError, conflict } from '@interview-buddy/shared-utils/errors';
import { CompleteUpload } from '../completion/complete-upload.js';
import { requireVersion } from '../protocol/tus-headers.js';
import { UploadLocks } from '../upload-locks.js';
import { answer, type UploadExchange } from './exchange.js';
import { FindUpload } from './find-upload.js';

/** Ends an upload and frees what it holds. */
@Injectable()
export class DeleteVerb {
  constructor(
    private readonly finder: FindUpload,
    private readonly locks: UploadLocks,
    private readonly completion: CompleteUpload,
  ) {}

  async handle({ user, uploadId, request, response }: UploadExchange): Promise<void> {
    requireVersion(request.headers);
    const found = await this.finder.find(user.id, uploadId);
    const lock = await this.locks.acquire(found.id);
    try {
      const upload = await this.finder.find(user.id, uploadId);
      if (upload.completedAt !== null && upload.interviewId !== null) throw belongsToInterview();
      await this.completion.end(upload, 'terminated', cancelled());
    } finally {
      await lock.release();
    }
    answer(response, 204);
  }
}

const belongsToInterview = (): AppError =>
  conflict(
    'upload/has-interview',
    'This recording belongs to its interview now. Delete the interview to remove it.',
  );

const cancelled = (): AppError =>
  new AppError({
    code: 'upload/cancelled',
    status: 410,
    message: 'The upload was cancelled. Choose the recording again when you like.',
  });
