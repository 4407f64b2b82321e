import { Injectable } from '@nestjs/common';
import type { AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { Quota } from '../account/quota.js';
import { ConsentService } from '../consent/consent.service.js';
import { CompletionRepository } from './completion/completion.repository.js';
import { emptyRecording } from './completion/refusals.js';
import type { Upload } from './upload.js';
import { UploadsRepository } from './uploads.repository.js';

/** What is asked before the first byte of an upload is taken. */
@Injectable()
export class NewUploads {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly interviews: CompletionRepository,
    private readonly consent: ConsentService,
    private readonly quota: Quota,
  ) {}

  /** @throws AppError 403, 404, 409, 413, 422 */
  async create(user: AuthenticatedUser, upload: Upload): Promise<void> {
    if (upload.interviewId !== null && upload.length === 0) throw emptyRecording();
    await this.quota.requireRoom(user.id, upload.length ?? 0);
    if (upload.interviewId !== null) {
      await this.interviews.prepare(user.id, upload.interviewId);
      await this.consent.requirePermission(user.id, upload.interviewId);
    }
    await this.uploads.create(upload);
  }
}
