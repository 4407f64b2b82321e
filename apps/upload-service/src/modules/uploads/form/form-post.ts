import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AppError, badRequest } from '@interview-buddy/shared-utils/errors';
import { ReceiveWhole } from '../append/receive-whole.js';
import { CompleteUpload } from '../completion/complete-upload.js';
import { emptyRecording, RecordingRefused } from '../completion/refusals.js';
import { NewUploads } from '../new-uploads.js';
import { recordingPath, UPLOAD_LIFE_MS, type Upload } from '../upload.js';
import { UploadsRepository } from '../uploads.repository.js';
import type { Exchange } from '../verbs/exchange.js';
import { locationOf } from '../verbs/response-headers.js';
import { fileOfForm } from './form-file.js';

/**
 * A plain multipart/form-data POST, for scripts and simple clients: the field interviewId, then the file.
 * Consent is asked as of any other upload; `kind` `transcript` imports a text instead.
 */
@Injectable()
export class FormPost {
  constructor(
    private readonly newUploads: NewUploads,
    private readonly uploads: UploadsRepository,
    private readonly receiver: ReceiveWhole,
    private readonly completion: CompleteUpload,
  ) {}

  async handle({ user, request, response }: Exchange): Promise<void> {
    const { fields, fileName, stream } = await fileOfForm(request);
    const interviewId = z.uuid().safeParse(fields.get('interviewId')).data;
    if (!interviewId)
      throw badRequest(
        'upload/form-interview',
        'Name the interview in the field interviewId, before the file.',
      );
    const id = randomUUID();
    const upload: Upload = {
      id,
      userId: user.id,
      interviewId,
      length: null,
      metadata: metadataOf(fileName, fields.get('kind')),
      concat: null,
      blobPath: recordingPath(user.id, id),
      hash: null,
      expiresAt: new Date(Date.now() + UPLOAD_LIFE_MS),
      completedAt: null,
      goneAt: null,
    };
    await this.newUploads.create(user, upload);
    const offset = await this.receive(upload, stream);
    response.statusCode = 201;
    response.setHeader('Location', locationOf(request, id));
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ uploadId: id, interviewId, sizeBytes: offset }));
  }

  /** Nobody can go on with a form that broke off: what arrived of it is let go. */
  private async receive(upload: Upload, stream: Readable): Promise<number> {
    try {
      return await this.receiver.receive(upload, { stream, bytes: null, checksum: null }, async (bytes) => {
        if (bytes === 0) throw emptyRecording();
        await this.uploads.setLength(upload.id, bytes);
        return bytes;
      });
    } catch (error) {
      if (!(error instanceof RecordingRefused) && !deletedMeanwhile(error))
        await this.completion.end(upload, 'refused', brokenOff(error));
      throw error;
    }
  }
}

function metadataOf(fileName: string, kind: string | undefined): string {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return `filename ${base64(fileName)}${kind === 'transcript' ? `,kind ${base64(kind)}` : ''}`;
}

/** Its interview can come back, and what was sent with it. */
const deletedMeanwhile = (error: unknown): boolean => error instanceof AppError && error.status === 410;

function brokenOff(error: unknown): AppError {
  if (error instanceof AppError && error.status < 500) return error;
  return new AppError({
    code: 'upload/broken-off',
    status: 410,
    message: 'The recording did not arrive whole, and what had arrived was removed. Please send it again.',
  });
}
