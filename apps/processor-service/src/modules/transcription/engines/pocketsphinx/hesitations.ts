import type { DecodedWord } from './decoder.js';

/** Said hesitations last this long at least; what is shorter is a bit of another word. */
const SHORTEST_UM_MS = 145;
const LONG_UH_MS = 165;
const SHORTEST_UH_MS = 60;
const LEAST_UH_CONFIDENCE = 0.2;

/** Words that the search puts for an "um" that it does not expect, when it is not sure of them. */
const LIKE_UM = new Set(["i'm", 'on', 'am', 'an', 'arm']);
const UNSURE = 0.45;
const SHORTEST_HIDDEN_UM_MS = 180;
const APART_MS = 200;
/** An article is not held apart from its word for longer than this. */
const ARTICLE_GAP_MS = 120;

/** No article and no preposition stands before these. */
const STARTERS = new Set(
  "i i'm i've i'd we you they he she it it's that's there let sure so well because is was are were have had am do did to and but if when then a an the two three four five".split(
    ' ',
  ),
);

/**
 * The search finds "um" and "uh" too easily where hardly any sound is needed for them, and takes them for words
 * elsewhere. A doubtful "uh" was an "a", a doubtful "um" was nothing; an article before a pause or a word that can have none
 * was an "uh", and a doubtful "I'm" that stands apart was an "um".
 */
export function checkHesitations(words: readonly DecodedWord[]): DecodedWord[] {
  const spoken = words.map((word) => ({ ...word, text: word.text.replace(/\(\d+\)$/, '') }));
  return spoken.flatMap((word, i) => {
    const length = word.endMs - word.startMs;
    const before = spoken[i - 1];
    const after = spoken[i + 1];
    if (word.text === 'um') return length >= SHORTEST_UM_MS ? [word] : [];
    if (word.text === 'uh') return isUh(word, length) ? [word] : [{ ...word, text: 'a' }];
    const leadsOn = after !== undefined && STARTERS.has(after.text);
    const trails = after !== undefined && after.startMs - word.endMs >= ARTICLE_GAP_MS;
    if (word.text === 'a' && length >= SHORTEST_UH_MS && (leadsOn || trails))
      return [{ ...word, text: 'uh' }];
    const apart =
      !before || word.startMs - before.endMs >= APART_MS || !after || after.startMs - word.endMs >= APART_MS;
    const hidden = LIKE_UM.has(word.text) && length >= SHORTEST_HIDDEN_UM_MS && word.confidence <= UNSURE;
    return hidden && (apart || leadsOn) ? [{ ...word, text: 'um' }] : [word];
  });
}

function isUh({ confidence }: DecodedWord, length: number): boolean {
  return length >= LONG_UH_MS || (length >= SHORTEST_UH_MS && confidence >= LEAST_UH_CONFIDENCE);
}
