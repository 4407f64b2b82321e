// What the scripts that make recordings with a known truth share.
import { execFileSync } from 'node:child_process';

/** Samples a second. */
export const RATE = 16_000;
/** Root mean square of each phrase. */
export const LEVEL = 3_000;
/** What is fainter at either end of a phrase is the synthesis' own silence. */
const SILENT = 40;

/** A phrase as a synthesis wrote it, without silence at its ends, as loud as all others. */
export function rendered(wav: string): Int16Array {
  const format = ['-ac', '1', '-ar', String(RATE), '-f', 's16le', '-'];
  const raw = execFileSync('ffmpeg', ['-v', 'error', '-i', wav, ...format], { maxBuffer: 2 ** 28 });
  const samples = new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  const first = samples.findIndex((sample) => Math.abs(sample) > SILENT);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > SILENT);
  const spoken = samples.subarray(first, last + 1);
  const level = Math.sqrt(spoken.reduce((sum, sample) => sum + sample * sample, 0) / spoken.length);
  return spoken.map((sample) => Math.max(-32_768, Math.min(32_767, Math.round((sample * LEVEL) / level))));
}

export interface Span {
  /** Seconds. */
  start: number;
  end: number;
}

/** What is said when, as `bench/transcription` reads it. */
export class Truth {
  readonly words: object[] = [];
  readonly turns: object[] = [];
  readonly pauses: object[] = [];
  #heardUntil: number | undefined;

  /** The words of a phrase share its time: nothing finer is known. */
  addPhrase(phrase: string, speaker: string, { start, end }: Span): Span {
    const span = { start: rounded(start), end: rounded(end) };
    if (this.#heardUntil !== undefined) this.pauses.push({ start: this.#heardUntil, end: span.start });
    this.#heardUntil = span.end;
    for (const w of phrase.toLowerCase().match(/[a-z']+/g) ?? [])
      this.words.push({ w, ...span, speaker, filler: w === 'um' || w === 'uh' });
    return span;
  }

  /** @param who names them, in the order in which it is written */
  addTurn(who: object, phrases: readonly Span[]): void {
    this.turns.push({ ...who, start: phrases[0]!.start, end: phrases.at(-1)!.end });
  }

  toString(): string {
    return `${JSON.stringify(this)}\n`;
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
