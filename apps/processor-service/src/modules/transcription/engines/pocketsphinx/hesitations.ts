import type { DecodedWord } from './decoder.js';

/** Said hesitations last this long at least; what is shorter is a bit of another word. */
const SHORTEST_UM_MS = 145;
const LONG_UH_MS = 165;
const SHORTEST_UH_MS = 70;
const SURE = 0.5;

/**
 * The search finds "um" and "uh" too easily, since hardly any sound is needed for them.
 * A doubtful "uh" was an "a"; a doubtful "um" was nothing.
 */
export function checkHesitations(words: readonly DecodedWord[]): DecodedWord[] {
  return words.flatMap((word) => {
    const text = word.text.replace(/\(\d+\)$/, '');
    const length = word.endMs - word.startMs;
    if (text === 'um') return length >= SHORTEST_UM_MS ? [word] : [];
    if (text !== 'uh' || length >= LONG_UH_MS) return [word];
    return length >= SHORTEST_UH_MS && word.confidence >= SURE ? [word] : [{ ...word, text: 'a' }];
  });
}
