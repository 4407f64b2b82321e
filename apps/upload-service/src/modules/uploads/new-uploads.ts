import { Injectable } from '@nestjs/common';
import { SAMPLE_RECORDING_SHA256 } from '@interview-buddy/shared-types/api';
import type { AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { Quota } from '../account/quota.js';
import { ConsentService } from '../consent/consent.service.js';
import { CompletionRepository } from './completion/completion.repository.js';
import { emptyRecording, transcriptTooLarge } from './completion/refusals.js';
import { MAX_TRANSCRIPT_BYTES } from '../media/sniff-transcript.js';
import { parseUploadMetadata } from './protocol/upload-metadata.js';
import { bringsTranscript, type Upload } from './upload.js';
import { UploadsRepository } from './uploads.repository.js';

export interface NewUploadOptions {
  /**
   * The interview that a part is sent for. A part belongs to none before it is joined, but no byte of a recording is
   * taken without leave.
   */
  partOf?: string | null;
  /** Bytes that are stored already and go when this upload is complete: those of its parts. */
  freedBytes?: number;
}

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
  async create(
    user: AuthenticatedUser,
    upload: Upload,
    { partOf = null, freedBytes = 0 }: NewUploadOptions = {},
  ): Promise<void> {
    if (upload.interviewId !== null && upload.length === 0) throw emptyRecording();
    if (bringsTranscript(upload) && (upload.length ?? 0) > MAX_TRANSCRIPT_BYTES) throw transcriptTooLarge();
    await this.quota.requireRoom(user.id, (upload.length ?? 0) - freedBytes);
    const interviewId = upload.interviewId ?? partOf;
    if (interviewId !== null && asksForConsent(upload))
      await this.consent.requirePermission(user.id, interviewId);
    if (upload.interviewId !== null) await this.interviews.prepare(user.id, upload.interviewId);
    await this.uploads.create(upload);
  }
}

/** Not of a transcript, which is no recording, nor of the sample: what is announced as either must be it in the end. */
function asksForConsent(upload: Upload): boolean {
  if (bringsTranscript(upload)) return false;
  return parseUploadMetadata(upload.metadata).get('sha256')?.toLowerCase() !== SAMPLE_RECORDING_SHA256;
}
