import { Injectable } from '@nestjs/common';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { z } from 'zod';
import { uploadGone } from '../protocol/tus-errors.js';
import { isExpired, type Upload } from '../upload.js';
import { UploadsRepository } from '../uploads.repository.js';

@Injectable()
export class FindUpload {
  constructor(private readonly uploads: UploadsRepository) {}

  /** @throws AppError 404 for what is not this person's, 410 for what has ended. */
  async find(userId: string, uploadId: string): Promise<Upload> {
    const upload = z.uuid().safeParse(uploadId).success ? await this.uploads.find(userId, uploadId) : null;
    if (!upload) throw notFound('upload');
    if (upload.goneAt !== null || isExpired(upload, new Date())) throw uploadGone();
    return upload;
  }
}
