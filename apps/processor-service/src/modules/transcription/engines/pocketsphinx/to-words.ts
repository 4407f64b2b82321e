import type { RecognisedWord } from '../../engine.js';
import type { DecodedWord } from './decoder.js';
import { checkHesitations } from './hesitations.js';

/** Leaves out silences and noises, and the number that tells pronunciations of one word apart. */
export function toWords(decoded: readonly DecodedWord[]): RecognisedWord[] {
  const spoken = decoded.filter(({ text }) => !/^[<[+]/.test(text));
  return checkHesitations(spoken).map((word) => ({ ...word, speaker: null }));
}
