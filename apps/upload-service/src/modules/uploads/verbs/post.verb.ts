import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { badRequest } from '@interview-buddy/shared-utils/errors';
import { z } from 'zod';
import { bodyOf } from '../append/incoming-body.js';
import { ReceiveWhole } from '../append/receive-whole.js';
import { JoinParts } from '../joining/join-parts.js';
import { NewUploads } from '../new-uploads.js';
import { badHeader } from '../protocol/tus-errors.js';
import {
  bodyLength,
  lengthIsDeferred,
  one,
  requireContentType,
  requireVersion,
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
  ) {}

  async handle(exchange: Exchange): Promise<void> {
    const { user, request, response } = exchange;
    const { headers } = request;
    requireVersion(headers);
    const concat = parseUploadConcat(one(headers, 'Upload-Concat'));
    const metadata = parseUploadMetadata(one(headers, 'Upload-Metadata'));
    const body = bodyLength(headers);
    if (body !== 0) requireContentType(headers);
    const length = uploadLength(headers);
    const deferred = lengthIsDeferred(headers);
    const id = randomUUID();
    const upload: Upload = {
      id,
      userId: user.id,
      interviewId: concat?.kind === 'partial' ? null : interviewOf(metadata),
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
      if (body !== 0)
        throw badRequest('upload/body', 'An upload that is joined from parts takes no bytes of its own.');
      const size = await this.parts.join(user, upload, concat.partIds);
      return answer(response, 201, { Location: locationOf(request, id), 'Upload-Offset': size });
    }
    if ((length === null) === !deferred)
      throw badHeader('Upload-Length', 'is wanted, or Upload-Defer-Length: 1 in its place');
    await this.newUploads.create(user, upload);
    const offset = body === 0 && length !== 0 ? 0 : await this.receiver.receive(upload, bodyOf(request));
    answer(response, 201, {
      Location: locationOf(request, id),
      'Upload-Expires': expiresAfterNow(),
      'Upload-Offset': body === 0 ? null : offset,
    });
  }
}

function interviewOf(metadata: UploadMetadata): string | null {
  const given = metadata.get('interviewId');
  if (given === undefined || given === '') return null;
  if (!z.uuid().safeParse(given).success)
    throw badHeader('Upload-Metadata', 'holds an interviewId that is none');
  return given;
}
