import type { RecognisedWord } from '../../engine.js';
import type { DecodedWord } from './decoder.js';
import { checkHesitations } from './hesitations.js';

/** Leaves out silences and noises, and the number that tells pronunciations of one word apart. */
export function toWords(decoded: readonly DecodedWord[]): RecognisedWord[] {
  const heard = decoded.filter(({ text }) => text === '[SPEECH]' || !/^[<[+]/.test(text));
  return checkHesitations(heard).map((word) => ({ ...word, speaker: null }));
}
