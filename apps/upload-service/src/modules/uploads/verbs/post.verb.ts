import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '@interview-buddy/shared-utils/errors';
import { z } from 'zod';
import { bodyOf, type IncomingBody } from '../append/incoming-body.js';
import { ReceiveWhole } from '../append/receive-whole.js';
import { CompleteUpload } from '../completion/complete-upload.js';
import { JoinParts } from '../joining/join-parts.js';
import { NewUploads } from '../new-uploads.js';
import { badHeader, finalIsReadOnly } from '../protocol/tus-errors.js';
import {
  lengthIsDeferred,
  one,
  requireContentType,
  requireVersion,
  roomFor,
  uploadLength,
} from '../protocol/tus-headers.js';
import { parseUploadConcat } from '../protocol/upload-concat.js';
import { parseUploadMetadata, type UploadMetadata } from '../protocol/upload-metadata.js';
import { recordingPath, UPLOAD_LIFE_MS, type Upload } from '../upload.js';
import { answer, type Exchange } from './exchange.js';
import { expiresAfterNow, locationOf } from './response-headers.js';

/** Creates an upload; takes bytes along where they come with it. */
@Injectable()
export class PostVerb {
  constructor(
    private readonly newUploads: NewUploads,
    private readonly parts: JoinParts,
    private readonly receiver: ReceiveWhole,
    private readonly completion: CompleteUpload,
  ) {}

  async handle(exchange: Exchange): Promise<void> {
    const { user, request, response } = exchange;
    const { headers } = request;
    requireVersion(headers);
    const concat = parseUploadConcat(one(headers, 'Upload-Concat'));
    const metadata = parseUploadMetadata(one(headers, 'Upload-Metadata'));
    const body = bodyOf(request);
    const bringsBytes = body.bytes !== 0;
    if (bringsBytes) requireContentType(headers);
    const length = uploadLength(headers);
    const deferred = lengthIsDeferred(headers);
    const id = randomUUID();
    const interviewId = interviewOf(metadata);
    const isPart = concat?.kind === 'partial';
    const upload: Upload = {
      id,
      userId: user.id,
      interviewId: isPart ? null : interviewId,
      length,
      metadata: one(headers, 'Upload-Metadata'),
      concat: one(headers, 'Upload-Concat'),
      blobPath: recordingPath(user.id, id),
      hash: null,
      expiresAt: new Date(Date.now() + UPLOAD_LIFE_MS),
      completedAt: null,
      goneAt: null,
    };
    if (concat?.kind === 'final') {
      if (length !== null || deferred)
        throw badHeader('Upload-Length', 'has no place where parts are joined');
      if (bringsBytes) throw finalIsReadOnly();
      const size = await this.parts.join(user, upload, concat.partIds);
      return answer(response, 201, {
        Location: locationOf(request, id),
        'Upload-Concat': upload.concat,
        'Upload-Offset': size,
      });
    }
    if ((length === null) === !deferred)
      throw badHeader('Upload-Length', 'is wanted, or Upload-Defer-Length: 1 in its place');
    roomFor(0, length, body.bytes);
    await this.newUploads.create(user, upload, { partOf: isPart ? interviewId : null });
    const offset = bringsBytes || length === 0 ? await this.receive(upload, body) : 0;
    answer(response, 201, {
      Location: locationOf(request, id),
      'Upload-Expires': expiresAfterNow(),
      'Upload-Concat': upload.concat,
      'Upload-Offset': bringsBytes ? offset : null,
    });
  }

  /**
   * Nobody was told the address of an upload whose first bytes are refused: it would only stand in the way. One whose
   * interview was deleted can come back with that.
   */
  private async receive(upload: Upload, body: IncomingBody): Promise<number> {
    try {
      return await this.receiver.receive(upload, body);
    } catch (error) {
      if (error instanceof AppError && error.status < 500 && error.status !== 410)
        await this.completion.end(upload, 'refused', error);
      throw error;
    }
  }
}

function interviewOf(metadata: UploadMetadata): string | null {
  const given = metadata.get('interviewId');
  if (given === undefined || given === '') return null;
  if (!z.uuid().safeParse(given).success)
    throw badHeader('Upload-Metadata', 'holds an interviewId that is none');
  return given;
}
