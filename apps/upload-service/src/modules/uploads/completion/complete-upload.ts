import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@interview-buddy/shared-utils/errors';
import { inSpan } from '@interview-buddy/shared-utils/telemetry';
import type { RecordingStore } from '../../store/recording-store.js';
import { RECORDING_STORE } from '../../store/store.js';
import type { GoneReason, Upload } from '../upload.js';
import { UploadsRepository } from '../uploads.repository.js';
import { CompletionRepository } from './completion.repository.js';
import { ExamineRecording } from './examine-recording.js';
import { RecordingRefused } from './refusals.js';
import { uploadedBytes, uploadsEnded } from './upload-metrics.js';

/** What happens once all bytes are there. May be repeated: whoever asks for the offset after a crash gets it done. */
@Injectable()
export class CompleteUpload {
  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly uploads: UploadsRepository,
    private readonly examination: ExamineRecording,
    private readonly completions: CompletionRepository,
  ) {}

  /**
   * The caller holds the lock, and the store holds all bytes.
   * @param sha256 of all bytes, where the caller has it.
   * @throws AppError 409, 410, 415, 422, 460, 503
   */
  async complete(upload: Upload, sizeBytes: number, sha256: string | null = null): Promise<void> {
    if (upload.completedAt !== null) return;
    const { interviewId } = upload;
    if (interviewId === null) return this.uploads.markComplete(upload.id);
    await inSpan('complete upload', { attributes: { 'interview.id': interviewId } }, async () => {
      try {
        const recording = await this.examination.examine(upload, sizeBytes, sha256);
        const attached = await this.completions.attach({ ...upload, interviewId }, recording);
        uploadsEnded.inc({ outcome: attached });
        if (attached === 'duplicate') await this.discard(upload);
        else uploadedBytes.inc(sizeBytes);
      } catch (error) {
        if (isFinal(error)) {
          await this.end(upload, 'refused', error, true);
          uploadsEnded.inc({ outcome: 'refused' });
        }
        throw error;
      }
    });
  }

  /** Ends an upload whose bytes are of no use. */
  refuse(upload: Upload, because: AppError): Promise<void> {
    return this.end(upload, 'refused', because);
  }

  /** `because` is what its interview says from then on, if it waited for these bytes. `arrived` as in the repository. */
  async end(upload: Upload, reason: GoneReason, because: AppError, arrived = false): Promise<void> {
    if (await this.completions.end(upload, reason, because, arrived)) await this.discard(upload);
  }

  /** Should the store not answer, the sweeper does it later. */
  private async discard(upload: Upload): Promise<void> {
    try {
      await this.store.remove(upload.blobPath);
      await this.uploads.markSwept(upload.id);
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 503) throw error;
    }
  }
}

/** Not when the interview was deleted: for ten minutes it can come back, and what was sent with it. */
function isFinal(error: unknown): error is AppError {
  return error instanceof RecordingRefused || (error instanceof AppError && error.status === 409);
}
