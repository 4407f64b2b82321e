import type { DecodedWord } from './decoder.js';

/** A sound of a voice that fits no word. */
const SPEECH = '[SPEECH]';
const SHORTEST_SOUND_MS = 120;
const LEAST_SOUND_CONFIDENCE = 0.55;
/** A shorter and less certain one counts between two pauses. */
const SHORTEST_BETWEEN_PAUSES_MS = 90;
const LEAST_CONFIDENCE_BETWEEN_PAUSES = 0.4;
const BETWEEN_PAUSES_MS = 60;
/** Beside words that are doubtful themselves it is a bit of one of them. */
const LEAST_NEIGHBOUR_CONFIDENCE = 0.5;
/** Nearer than this one runs into the other. */
const TOGETHER_MS = 40;

/** A word with the silence on both sides of it, ms; endless at the ends of what was heard at once. */
export interface Placed {
  word: DecodedWord;
  length: number;
  before: number;
  after: number;
  previous: string | undefined;
  next: string | undefined;
}

export function placeOf(words: readonly DecodedWord[], i: number): Placed {
  const word = words[i]!;
  const previous = words[i - 1];
  const next = words[i + 1];
  return {
    word,
    length: word.endMs - word.startMs,
    before: word.startMs - (previous?.endMs ?? Number.NEGATIVE_INFINITY),
    after: (next?.startMs ?? Number.POSITIVE_INFINITY) - word.endMs,
    previous: previous?.text,
    next: next?.text,
  };
}

/** "uh", or a sound that fits no word, that runs into an "um" is the beginning of it. */
export function joinHesitations(words: readonly DecodedWord[]): DecodedWord[] {
  const joined: DecodedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const begins = last?.text === 'uh' || last?.text === SPEECH;
    if (last && begins && word.text === 'um' && word.startMs - last.endMs < TOGETHER_MS) {
      joined[joined.length - 1] = { ...word, startMs: last.startMs };
    } else joined.push(word);
  }
  return joined;
}

/** Sounds that fit no word though the words on both sides of them are sure are hesitations; others are left out. */
export function foundSounds(words: readonly DecodedWord[]): {
  spoken: DecodedWord[];
  sounds: Set<DecodedWord>;
} {
  const sounds = new Set<DecodedWord>();
  const spoken = words.flatMap((word, i) => {
    if (word.text !== SPEECH) return [word];
    if (!isHesitation(words, i)) return [];
    const found = { ...word, text: 'uh' };
    sounds.add(found);
    return [found];
  });
  return { spoken, sounds };
}

function isHesitation(words: readonly DecodedWord[], i: number): boolean {
  const { word, length, before, after } = placeOf(words, i);
  const [previous, next] = [words[i - 1], words[i + 1]];
  if (!previous || !next) return false;
  if (Math.min(before, after) >= BETWEEN_PAUSES_MS) {
    return length >= SHORTEST_BETWEEN_PAUSES_MS && word.confidence >= LEAST_CONFIDENCE_BETWEEN_PAUSES;
  }
  const sureOf = (neighbour: DecodedWord, gap: number) =>
    gap >= TOGETHER_MS || neighbour.confidence >= LEAST_NEIGHBOUR_CONFIDENCE;
  return (
    length >= SHORTEST_SOUND_MS &&
    word.confidence >= LEAST_SOUND_CONFIDENCE &&
    sureOf(previous, before) &&
    sureOf(next, after)
  );
}
