import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export const SAMPLE_RATE = 16_000;

/** Interleaved signed 16-bit little-endian samples at 16 kHz. */
export interface PcmFile {
  path: string;
  channels: 1 | 2;
}

/** One channel of it, or the mean of all. */
export type PcmChannel = 0 | 1 | 'mix';

/** Reads stretches of a PCM file; holds no more than the stretch in memory. Call close(). */
export class PcmReader {
  readonly #fd: number;
  readonly #channels: number;
  readonly sampleCount: number;

  constructor(file: PcmFile) {
    this.#fd = openSync(file.path, 'r');
    this.#channels = file.channels;
    this.sampleCount = Math.floor(fstatSync(this.#fd).size / (2 * file.channels));
  }

  get durationMs(): number {
    return Math.floor((this.sampleCount * 1000) / SAMPLE_RATE);
  }

  /** Samples of one channel from -32768 to 32767; shorter than `count` at the end of the file. */
  read(channel: PcmChannel, from: number, count: number): Int16Array {
    const start = Math.max(0, from);
    const length = Math.max(0, Math.min(count, this.sampleCount - start));
    const interleaved = new Int16Array(length * this.#channels);
    const bytes = new Uint8Array(interleaved.buffer);
    let done = 0;
    while (done < bytes.length) {
      const got = readSync(this.#fd, bytes, done, bytes.length - done, start * 2 * this.#channels + done);
      if (got === 0) break;
      done += got;
    }
    return this.#channels === 1 ? interleaved : pick(interleaved, channel);
  }

  close(): void {
    closeSync(this.#fd);
  }
}

function pick(stereo: Int16Array, channel: PcmChannel): Int16Array {
  const mono = new Int16Array(stereo.length / 2);
  for (let i = 0; i < mono.length; i += 1) {
    const left = stereo[2 * i] ?? 0;
    const right = stereo[2 * i + 1] ?? 0;
    mono[i] = channel === 'mix' ? (left + right) >> 1 : channel === 0 ? left : right;
  }
  return mono;
}

export function samplesOf(ms: number): number {
  return Math.round((ms * SAMPLE_RATE) / 1000);
}
