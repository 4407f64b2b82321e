import type { DecodedWord } from './decoder.js';

/** Said hesitations last this long at least; what is shorter is a bit of another word. */
const SHORTEST_UM_MS = 145;
const SHORTEST_UH_MS = 60;
/** A shorter "uh" counts only where the search is sure of it. */
const LONG_UH_MS = 165;
const LEAST_UH_CONFIDENCE = 0.2;
/** People stop for a moment before or after a hesitation, or draw it out. */
const BESIDE_PAUSE_MS = 40;
const DRAWN_OUT_MS = 300;

/** Words that the search puts for an "um" that it does not expect, when it is not sure of them. */
const LIKE_UM = new Set(["i'm", 'on', 'am', 'an', 'arm', 'and']);
const UNSURE = 0.45;
const SHORTEST_HIDDEN_UM_MS = 180;
const APART_MS = 200;
/** "and" is said too often to be doubted unless it stands alone. */
const SHORTEST_HIDDEN_IN_AND_MS = 230;
/** Nobody knows what this was, and it stands alone: so short a sound between two pauses is a hesitation. */
const GUESSED = 0.15;
const LONGEST_SOUND_MS = 450;
const ALONE_AFTER_MS = 60;

/** An article is not held apart from its word for longer than this. */
const ARTICLE_GAP_MS = 120;
const SHORTEST_TRAILING_MS = 40;

/** No article and no preposition stands before these. */
const STARTERS = new Set(
  "i i'm i've i'd we you they he she it it's that's there let sure so well because is was are were have had am do did to and but if when then a an the two three four five".split(
    ' ',
  ),
);

/** A word with the silence on both sides of it, ms. */
interface Placed {
  word: DecodedWord;
  length: number;
  before: number;
  after: number;
  next: string | undefined;
}

/**
 * The search finds "um" and "uh" too easily where hardly any sound is needed for them, and takes them for words
 * elsewhere. What runs into both its neighbours is none: such an "uh" was an "a", such an "um" was nothing. An article
 * before a pause or a word that can have none was an "uh", and a doubtful "I'm" that stands apart was an "um".
 */
export function checkHesitations(words: readonly DecodedWord[]): DecodedWord[] {
  const spoken = words.map((word) => ({ ...word, text: word.text.replace(/\(\d+\)$/, '') }));
  return spoken.flatMap((_, i) => {
    const placed = placeOf(spoken, i);
    const { word } = placed;
    if (word.text === 'um') return isUm(placed) ? [word] : [];
    if (word.text === 'uh') return [isUh(placed) ? word : { ...word, text: 'a' }];
    if (word.text === 'a') return [isUhForArticle(placed) ? { ...word, text: 'uh' } : word];
    return [hidesUm(placed) ? { ...word, text: 'um' } : word];
  });
}

function placeOf(words: readonly DecodedWord[], i: number): Placed {
  const word = words[i]!;
  const next = words[i + 1];
  return {
    word,
    length: word.endMs - word.startMs,
    before: word.startMs - (words[i - 1]?.endMs ?? Number.NEGATIVE_INFINITY),
    after: (next?.startMs ?? Number.POSITIVE_INFINITY) - word.endMs,
    next: next?.text,
  };
}

function isUm(placed: Placed): boolean {
  return placed.length >= SHORTEST_UM_MS && standsOut(placed);
}

function isUh(placed: Placed): boolean {
  const { length, word } = placed;
  const sure = length >= SHORTEST_UH_MS && word.confidence >= LEAST_UH_CONFIDENCE;
  return (length >= LONG_UH_MS || sure) && standsOut(placed);
}

function standsOut({ length, before, after }: Placed): boolean {
  return Math.max(before, after) >= BESIDE_PAUSE_MS || length >= DRAWN_OUT_MS;
}

function isUhForArticle({ length, after, next }: Placed): boolean {
  if (next === undefined) return false;
  if (after >= ARTICLE_GAP_MS) return length >= SHORTEST_TRAILING_MS;
  return STARTERS.has(next) && length >= SHORTEST_UH_MS;
}

function hidesUm({ word, length, before, after, next }: Placed): boolean {
  const { text, confidence } = word;
  const alone = before >= APART_MS && after >= ALONE_AFTER_MS;
  if (alone && confidence <= GUESSED && length >= SHORTEST_HIDDEN_UM_MS && length <= LONGEST_SOUND_MS)
    return true;
  if (!LIKE_UM.has(text) || confidence > UNSURE) return false;
  if (text === 'and') return alone && length >= SHORTEST_HIDDEN_IN_AND_MS;
  const apart = before >= APART_MS || after >= ARTICLE_GAP_MS;
  return length >= SHORTEST_HIDDEN_UM_MS && (apart || (next !== undefined && STARTERS.has(next)));
}
