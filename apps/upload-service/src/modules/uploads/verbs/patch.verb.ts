import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { AppError } from '@interview-buddy/shared-utils/errors';
import { Quota } from '../../account/quota.js';
import type { RecordingStore } from '../../store/recording-store.js';
import { RECORDING_STORE } from '../../store/store.js';
import { AppendBytes } from '../append/append-bytes.js';
import { bodyOf } from '../append/incoming-body.js';
import { CompleteUpload } from '../completion/complete-upload.js';
import { RecordingRefused } from '../completion/refusals.js';
import { alreadyComplete, badHeader, finalIsReadOnly, wrongOffset } from '../protocol/tus-errors.js';
import {
  requireContentType,
  requireVersion,
  uploadLength,
  uploadOffset,
  bodyLength,
} from '../protocol/tus-headers.js';
import { UploadLocks, type HeldLock } from '../upload-locks.js';
import type { Upload } from '../upload.js';
import { UploadsRepository } from '../uploads.repository.js';
import { answer, type UploadExchange } from './exchange.js';
import { FindUpload } from './find-upload.js';
import { expiresAfterNow } from './response-headers.js';

/** Takes bytes at the offset where the upload stands. */
@Injectable()
export class PatchVerb {
  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly finder: FindUpload,
    private readonly locks: UploadLocks,
    private readonly uploads: UploadsRepository,
    private readonly appender: AppendBytes,
    private readonly completion: CompleteUpload,
    private readonly quota: Quota,
  ) {}

  async handle(exchange: UploadExchange): Promise<void> {
    const { user, uploadId, request, response } = exchange;
    requireVersion(request.headers);
    requireContentType(request.headers);
    const at = uploadOffset(request.headers);
    const upload = await this.finder.find(user.id, uploadId);
    if (upload.concat?.startsWith('final')) throw finalIsReadOnly();
    if (upload.completedAt !== null) {
      if (at !== upload.length) throw standsElsewhere(response, upload.length ?? 0);
      response.setHeader('Upload-Offset', at);
      if (bodyLength(request.headers) !== 0) throw alreadyComplete();
      return answer(response, 204);
    }
    const lock = await this.locks.acquire(upload.id, request.socket);
    try {
      const offset = await this.append(exchange, upload, at, lock);
      answer(response, 204, { 'Upload-Offset': offset, 'Upload-Expires': expiresAfterNow() });
    } finally {
      await lock.release();
    }
  }

  private async append(
    { user, request, response }: UploadExchange,
    found: Upload,
    at: number,
    lock: HeldLock,
  ): Promise<number> {
    // What another connection stored before it let go of the lock is known only now.
    const upload = await this.finder.find(user.id, found.id);
    const stored = await this.store.look(upload.blobPath, lock.signal);
    if (stored.layout.size !== at) throw standsElsewhere(response, stored.layout.size);
    const length = await this.lengthOf(upload, request.headers, at);
    const known = { ...upload, length };
    try {
      const appended = await this.appender.append(known, stored, bodyOf(request), lock);
      if (appended.offset === length)
        await this.completion.complete({ ...known, hash: appended.hash }, length, appended.sha256);
      return appended.offset;
    } catch (error) {
      if (error instanceof RecordingRefused) await this.completion.refuse(known, error);
      throw error;
    }
  }

  private async lengthOf(
    upload: Upload,
    headers: IncomingHttpHeaders,
    offset: number,
  ): Promise<number | null> {
    const announced = uploadLength(headers);
    if (announced === null || announced === upload.length) return upload.length;
    if (announced < offset) throw badHeader('Upload-Length', 'is less than what is stored already');
    if (upload.length === null) await this.quota.requireRoom(upload.userId, announced - offset);
    if (!(await this.uploads.setLength(upload.id, announced)))
      throw badHeader('Upload-Length', 'cannot be changed');
    return announced;
  }
}

/** The refusal tells the offset, so that the client need not ask. */
function standsElsewhere(response: ServerResponse, offset: number): AppError {
  response.setHeader('Upload-Offset', String(offset));
  return wrongOffset();
}
