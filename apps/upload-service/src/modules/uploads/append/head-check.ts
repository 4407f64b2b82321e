import { LEAST_SNIFF_BYTES, sniffRecording } from '../../media/sniff.js';
import { notARecording } from '../completion/refusals.js';

/** Looks at the first bytes as they pass: what is no recording is refused before the rest of it is sent. */
export class HeadCheck {
  private head = Buffer.alloc(0);
  private done = false;

  /** @throws AppError 415 */
  see(chunk: Buffer): void {
    if (this.done) return;
    this.head = Buffer.concat([this.head, chunk.subarray(0, LEAST_SNIFF_BYTES)]);
    if (this.head.length < LEAST_SNIFF_BYTES) return;
    this.done = true;
    if (sniffRecording(this.head) === null) throw notARecording();
  }
}
