import { LEAST_SNIFF_BYTES, SNIFF_BYTES, sniffRecording } from '@interview-buddy/shared-utils/recordings';
import { sniffTranscript } from '../../media/sniff-transcript.js';
import { notARecording, notATranscript } from '../completion/refusals.js';

/** Looks at the first bytes as they pass: what is not what it says is refused before the rest of it is sent. */
export class HeadCheck {
  private head = Buffer.alloc(0);
  private done = false;
  private sound = false;

  /** @param wholeBytes length of the whole upload; null while nobody knows it. */
  constructor(
    private readonly transcript: boolean,
    private readonly wholeBytes: number | null,
  ) {}

  /** Whether this is a kind of file that holds nothing but sound. */
  get soundOnly(): boolean {
    return this.sound;
  }

  /** @throws AppError 415 */
  see(chunk: Buffer): void {
    if (this.done) return;
    this.head = Buffer.concat([this.head, chunk.subarray(0, SNIFF_BYTES)]);
    const isWhole = !this.transcript && this.head.length === this.wholeBytes;
    if (this.head.length < LEAST_SNIFF_BYTES && !isWhole) return;
    this.done = true;
    if (this.transcript) {
      if (sniffTranscript(this.head, { whole: false }) === null) throw notATranscript();
      return;
    }
    const type = sniffRecording(this.head);
    if (type === null) throw notARecording();
    this.sound = type.mimeType.startsWith('audio/');
  }
}
