import type { DecodedWord } from './decoder.js';
import { foundSounds, joinHesitations, placeOf, type Placed } from './hesitation-places.js';

/** Said hesitations last this long at least; what is shorter is a bit of another word. */
const SHORTEST_UM_MS = 145;
const SHORTEST_UH_MS = 60;
/** A shorter "um" counts before a clear pause or after an opener, where the search is not quite unsure of it. */
const SHORTEST_SURE_UM_MS = 110;
const LEAST_UM_CONFIDENCE = 0.3;
/** An "um" between two words without a pause counts only after one of these, after which people often think. */
const OPENERS = new Set(['and', 'but', 'or', 'so', 'because', 'well', 'like', 'know']);
const LEAST_CONFIDENCE_AFTER_OPENER = 0.5;
/** A shorter "uh" counts only where the search is sure of it. */
const LONG_UH_MS = 165;
const LEAST_UH_CONFIDENCE = 0.2;
/** People stop for a moment before or after a hesitation, or draw it out. */
const BESIDE_PAUSE_MS = 40;
const DRAWN_OUT_MS = 300;
/** What runs into a word that may have an article is one, unless it is longer than articles are. */
const LONGEST_ARTICLE_MS = 130;

/** Words that the search puts for an "um" that it does not expect, when it is not sure of them. */
const LIKE_UM = new Set(["i'm", 'on', 'am', 'an', 'arm', 'and']);
const UNSURE = 0.45;
const SHORTEST_HIDDEN_UM_MS = 180;
const APART_MS = 200;
/** "and" is said too often to be doubted unless it stands alone. */
const SHORTEST_HIDDEN_IN_AND_MS = 230;
const UNSURE_AND = 0.3;
const BETWEEN_PAUSES_MS = 60;
const SHORTEST_BETWEEN_PAUSES_MS = 240;
/** Nobody knows what this was, and it stands alone: so short a sound between two pauses is a hesitation. */
const GUESSED = 0.15;
const LONGEST_SOUND_MS = 450;
const ALONE_AFTER_MS = 60;
/** How words begin that are heard in a vowel which may end in a nasal; "so" and "fine" have sounds that it has not. */
const LIKE_A_VOWEL = /^(?:[aeiou]|but$|her$|him$|hum)/;
/** Less than a guess: no word at all fits the sound. */
const UNKNOWN = 0.1;

/** An article is not held apart from its word for longer than this. */
const ARTICLE_GAP_MS = 120;
const SHORTEST_TRAILING_MS = 40;
/** An article that comes after a pause is short, and the search knows it. */
const SHORTEST_AFTER_PAUSE_MS = 80;

/** No article and no preposition stands before these. */
const STARTERS = new Set(
  "i i'm i've i'd we you they he she it it's that's there let sure so well because is was are were have had am do did to and but if when then a an the two three four five my your his her our their this these those some any every each what when who how why where can could will would".split(
    ' ',
  ),
);
const ARTICLES = new Set(['the', 'a', 'an']);

/**
 * The search finds "um" and "uh" too easily where hardly any sound is needed for them, and takes them for words
 * elsewhere. What runs into both its neighbours is none: such an "uh" was an "a", such an "um" was nothing. An article
 * before a pause or a word that can have none was an "uh", and a doubtful "I'm" that stands apart was an "um".
 */
export function checkHesitations(words: readonly DecodedWord[]): DecodedWord[] {
  const numbered = words.map((word) => ({ ...word, text: word.text.replace(/\(\d+\)$/, '') }));
  const { spoken, sounds } = foundSounds(joinHesitations(numbered));
  return spoken.flatMap((word, i) => {
    if (sounds.has(word)) return [word];
    const placed = placeOf(spoken, i);
    if (word.text === 'um') return isUm(placed) ? [word] : [];
    if (word.text === 'uh') return [isUh(placed) ? word : { ...word, text: 'a' }];
    if (word.text === 'a') return [isUhForArticle(placed) ? { ...word, text: 'uh' } : word];
    return [hidesUm(placed) ? { ...word, text: 'um' } : word];
  });
}

function comesAfterOpener({ previous = '' }: Placed): boolean {
  return OPENERS.has(previous);
}

function isUm(placed: Placed): boolean {
  const { length, after, word } = placed;
  const opened = comesAfterOpener(placed) && word.confidence >= LEAST_CONFIDENCE_AFTER_OPENER;
  if (length >= SHORTEST_UM_MS) return opened || standsOut(placed);
  const beforePause = after >= ARTICLE_GAP_MS && word.confidence >= LEAST_UM_CONFIDENCE;
  return (opened || beforePause) && length >= SHORTEST_SURE_UM_MS;
}

function isUh(placed: Placed): boolean {
  const { length, word, before, after, next } = placed;
  if (length < SHORTEST_UH_MS || !standsOut(placed)) return false;
  const takesNoArticle = next !== undefined && STARTERS.has(next);
  if (after < BESIDE_PAUSE_MS && !takesNoArticle) return length >= LONGEST_ARTICLE_MS && isSureUh(placed);
  const trailsOff = before < BESIDE_PAUSE_MS && next === undefined;
  if (trailsOff) return length >= LONG_UH_MS || (comesAfterOpener(placed) && isSureUh(placed));
  const betweenPauses = Math.min(before, after) >= BETWEEN_PAUSES_MS && word.confidence >= GUESSED;
  return takesNoArticle || betweenPauses || isSureUh(placed);
}

function isSureUh({ length, word }: Placed): boolean {
  return length >= LONG_UH_MS || word.confidence >= LEAST_UH_CONFIDENCE;
}

function standsOut({ length, before, after }: Placed): boolean {
  return Math.max(before, after) >= BESIDE_PAUSE_MS || length >= DRAWN_OUT_MS;
}

function isUhForArticle({ word, length, before, after, next }: Placed): boolean {
  if (next === undefined) return false;
  if (after >= ARTICLE_GAP_MS) return length >= SHORTEST_TRAILING_MS;
  if (STARTERS.has(next) && length >= SHORTEST_UH_MS) return true;
  const afterPause = Number.isFinite(before) && before >= BESIDE_PAUSE_MS;
  const doubtful = length >= SHORTEST_AFTER_PAUSE_MS && word.confidence <= LEAST_UH_CONFIDENCE;
  return afterPause && (doubtful || length >= LONGEST_ARTICLE_MS);
}

function hidesUm(placed: Placed): boolean {
  return (
    isGuess(placed) || (LIKE_UM.has(placed.word.text) && placed.word.confidence <= UNSURE && isLikeUm(placed))
  );
}

function isGuess({ word, length, before, after }: Placed): boolean {
  const fits = length >= SHORTEST_HIDDEN_UM_MS && length <= LONGEST_SOUND_MS && LIKE_A_VOWEL.test(word.text);
  if (!fits || word.confidence > GUESSED) return false;
  const alone = before >= APART_MS && after >= ALONE_AFTER_MS;
  return alone || (word.confidence <= UNKNOWN && after >= ARTICLE_GAP_MS && Number.isFinite(after));
}

function isLikeUm({ word: { text, confidence }, length, before, after, previous, next }: Placed): boolean {
  const between = Math.min(before, after) >= BETWEEN_PAUSES_MS && length >= SHORTEST_BETWEEN_PAUSES_MS;
  if (text === 'and') {
    const alone = before >= APART_MS && after >= ALONE_AFTER_MS && length >= SHORTEST_HIDDEN_IN_AND_MS;
    const again = previous === 'and' && length >= SHORTEST_HIDDEN_UM_MS;
    return alone || again || (between && confidence <= UNSURE_AND);
  }
  if (between) return true;
  if (length < SHORTEST_HIDDEN_UM_MS) return false;
  if (next === undefined) return before >= BESIDE_PAUSE_MS;
  if (after >= ARTICLE_GAP_MS) return true;
  const leads = text === 'on' && after < BESIDE_PAUSE_MS && ARTICLES.has(next);
  return STARTERS.has(next) && !leads && Math.max(before, after) >= BESIDE_PAUSE_MS;
}
