import type { Quote } from '@interview-buddy/shared-types/models';
import type { Token } from './tokens.js';

const LONGEST_WORDS = 32;

/** The words as they stand in the transcript; a quote lies within one turn. */
export function quoteOf(tokens: readonly Token[]): Quote | null {
  const first = tokens[0];
  if (!first) return null;
  const kept = tokens.filter((token) => token.turnId === first.turnId).slice(0, LONGEST_WORDS);
  const last = kept.at(-1) ?? first;
  return {
    turnId: first.turnId,
    text: kept.map((token) => token.text).join(' '),
    startMs: first.startMs,
    endMs: Math.max(first.startMs, last.endMs),
  };
}

export function quotesOf(lists: readonly (readonly Token[])[]): Quote[] {
  return lists.map(quoteOf).filter((quote) => quote !== null);
}
