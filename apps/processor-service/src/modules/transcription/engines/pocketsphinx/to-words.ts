import type { RecognisedWord } from '../../engine.js';
import type { DecodedWord } from './decoder.js';
import { checkHesitations } from './hesitations.js';

/** Leaves out silences and noises, and the number that tells pronunciations of one word apart. */
export function toWords(decoded: readonly DecodedWord[]): RecognisedWord[] {
  return checkHesitations(decoded)
    .filter(({ text }) => !/^[<[+]/.test(text))
    .map(({ text, startMs, endMs, confidence }) => ({
      text: text.replace(/\(\d+\)$/, ''),
      startMs,
      endMs,
      confidence,
      speaker: null,
    }));
}
