import { Inject, Injectable } from '@nestjs/common';
import type { RecordingStore } from '../../store/recording-store.js';
import { RECORDING_STORE } from '../../store/store.js';
import { CompleteUpload } from '../completion/complete-upload.js';
import { RecordingRefused } from '../completion/refusals.js';
import type { Upload } from '../upload.js';
import { UploadLocks } from '../upload-locks.js';
import { AppendBytes } from './append-bytes.js';
import type { IncomingBody } from './incoming-body.js';

/** Takes the first bytes of a new upload, which may be all of them. */
@Injectable()
export class ReceiveWhole {
  constructor(
    @Inject(RECORDING_STORE) private readonly store: RecordingStore,
    private readonly locks: UploadLocks,
    private readonly appender: AppendBytes,
    private readonly completion: CompleteUpload,
  ) {}

  /**
   * Returns the offset where the upload stands then.
   * @param settleLength what the length is, once the body has ended, where it was not known before.
   */
  async receive(
    upload: Upload,
    body: IncomingBody,
    settleLength?: (bytes: number) => Promise<number>,
  ): Promise<number> {
    const lock = await this.locks.acquire(upload.id);
    try {
      const stored = await this.store.look(upload.blobPath, lock.signal);
      const { offset, hash, sha256 } = await this.appender.append(upload, stored, body, lock);
      const length = settleLength ? await settleLength(offset) : upload.length;
      if (offset === length) await this.completion.complete({ ...upload, length, hash }, offset, sha256);
      return offset;
    } catch (error) {
      if (error instanceof RecordingRefused) await this.completion.refuse(upload, error);
      throw error;
    } finally {
      await lock.release();
    }
  }
}
