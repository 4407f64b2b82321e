import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { RecordingStore } from '../../store/recording-store.js';
import { RECORDING_STORE } from '../../store/store.js';
import { CompleteUpload } from '../completion/complete-upload.js';
import { requireVersion } from '../protocol/tus-headers.js';
import { UploadLocks } from '../upload-locks.js';
import type { Upload } from '../upload.js';
import { answer, type UploadExchange } from './exchange.js';
import { FindUpload } from './find-upload.js';
import { descriptionOf } from './response-headers.js';

/** Tells the offset. Whoever asks takes the lock, so that a dead connection stops writing and the answer holds. */
@Injectable()
export class HeadVerb {
  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly finder: FindUpload,
    private readonly locks: UploadLocks,
    private readonly completion: CompleteUpload,
  ) {}

  async handle({ user, uploadId, request, response }: UploadExchange): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    requireVersion(request.headers);
    const upload = await this.finder.find(user.id, uploadId);
    const offset = upload.completedAt === null ? await this.offsetOf(upload, request) : upload.length;
    answer(response, 200, { ...descriptionOf(upload), 'Upload-Offset': offset });
  }

  private async offsetOf(found: Upload, { socket }: IncomingMessage): Promise<number | null> {
    const lock = await this.locks.acquire(found.id, socket);
    try {
      const upload = await this.finder.find(found.userId, found.id);
      if (upload.completedAt !== null) return upload.length;
      const stored = await this.store.look(upload.blobPath);
      const { size } = stored.layout;
      if (size !== upload.length) return size;
      // A service died between the last byte and what follows from it.
      await this.store.settle(upload.blobPath, stored);
      await this.completion.complete(upload, size);
      return size;
    } finally {
      await lock.release();
    }
  }
}
