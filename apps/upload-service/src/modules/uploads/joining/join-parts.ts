import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { badRequest, notFound } from '@interview-buddy/shared-utils/errors';
import type { RecordingStore } from '../../store/recording-store.js';
import { RECORDING_STORE } from '../../store/store.js';
import { CompleteUpload } from '../completion/complete-upload.js';
import { NewUploads } from '../new-uploads.js';
import { recordingTooLarge } from '../protocol/tus-errors.js';
import { MAX_RECORDING_BYTES } from '../protocol/tus-version.js';
import type { Upload } from '../upload.js';
import { UploadLocks } from '../upload-locks.js';
import { UploadsRepository } from '../uploads.repository.js';

/** Parts that were sent side by side become one recording, on the store's side. */
@Injectable()
export class JoinParts {
  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly uploads: UploadsRepository,
    private readonly newUploads: NewUploads,
    private readonly locks: UploadLocks,
    private readonly completion: CompleteUpload,
  ) {}

  /** Returns the size of the whole, bytes. @throws AppError 400, 404, 413 and what completion refuses. */
  async join(user: AuthenticatedUser, upload: Upload, partIds: readonly string[]): Promise<number> {
    const parts = await this.findParts(user.id, partIds);
    const size = sizeOfAll(parts);
    if (size > MAX_RECORDING_BYTES) throw recordingTooLarge();
    const whole = { ...upload, length: size };
    const freedBytes = whole.interviewId === null ? 0 : sizeOfAll(distinct(parts));
    await this.newUploads.create(user, whole, { freedBytes });
    const lock = await this.locks.acquire(upload.id);
    try {
      await this.store.join(upload.blobPath, parts);
      await this.completion.complete(whole, size);
    } finally {
      await lock.release();
    }
    if (whole.interviewId !== null) await this.freeParts(parts);
    return size;
  }

  private async findParts(userId: string, partIds: readonly string[]) {
    const found = new Map((await this.uploads.findParts(userId, partIds)).map((part) => [part.id, part]));
    return partIds.map((id) => {
      const part = found.get(id);
      if (!part) throw notFound('upload');
      if (part.concat !== 'partial')
        throw badRequest('upload/not-a-part', 'Only parts can be joined into one upload.');
      if (part.completedAt === null || part.length === null) {
        throw badRequest(
          'upload/part-unfinished',
          'A part has not been sent wholly yet. Send the rest of it first.',
        );
      }
      return { id: part.id, path: part.blobPath, size: part.length };
    });
  }

  /** Their bytes are in the recording now; should the store not answer, the sweeper frees them. */
  private async freeParts(parts: readonly { id: string; path: string }[]): Promise<void> {
    for (const part of parts) await this.uploads.markGone(part.id, 'joined');
  }
}

function distinct<T extends { id: string }>(parts: readonly T[]): T[] {
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}

function sizeOfAll(parts: readonly { size: number }[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}
