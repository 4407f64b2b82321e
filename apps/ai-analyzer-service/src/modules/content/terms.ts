import { STOPWORDS } from '../language/lexicon.js';
import { stem } from '../language/stem.js';
import { normalise, type Token } from '../language/tokens.js';

/** Stem → the word as it was first seen, for showing. */
export type Terms = ReadonlyMap<string, string>;

function isTerm(norm: string): boolean {
  return norm.length > 2 && !STOPWORDS.has(norm) && !/^\d+$/.test(norm);
}

function termsOf(words: Iterable<string>): Terms {
  const terms = new Map<string, string>();
  for (const word of words) {
    const norm = normalise(word);
    if (!isTerm(norm)) continue;
    const key = stem(norm);
    if (!terms.has(key)) terms.set(key, norm);
  }
  return terms;
}

export function termsOfTokens(tokens: readonly Token[]): Terms {
  return termsOf(tokens.map((token) => token.norm));
}

/** The terms of a text by how often they stand in it, at most `limit`. */
export function keyTerms(text: string, limit: number): Map<string, { word: string; weight: number }> {
  const counts = new Map<string, { word: string; weight: number }>();
  for (const word of text.split(/[\s/,;()]+/)) {
    const norm = normalise(word);
    if (!isTerm(norm)) continue;
    const key = stem(norm);
    const entry = counts.get(key) ?? { word: norm, weight: 0 };
    entry.weight += 1;
    counts.set(key, entry);
  }
  return new Map([...counts].toSorted((a, b) => b[1].weight - a[1].weight).slice(0, limit));
}
