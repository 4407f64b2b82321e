import type { TimelinePoint } from '@interview-buddy/shared-types/models';
import { quotesOf } from '../language/quotes.js';
import type { Token } from '../language/tokens.js';
import { round } from '../speech/measured.js';
import { wordPolarity } from './vader.js';
import type { Window } from './windows.js';

/**
 * What an interview is about, and who somebody is, is no feeling: "problem" is the topic,
 * "Grace" a name. The lexicon behind this was made for posts, where they count.
 */
const NEUTRAL = new Set(
  `problem problems challenge challenges challenging challenged difficult difficulty conflict conflicts weakness weaknesses failure
  failures stress pressure critical demand demands cut risk risks argue argument crash bug alarm leading drop dropped war fight kind
  like well no yes okay sure please thanks thank interest interested strong strength strengths weak hard tough serious joy grace
  faith hope hopes mercy bliss angel angela will may gay lesbian straight black white old young god christian jewish muslim dear
  value values special true trust play playing opportunity solution solve solved resolve resolved number loyal intelligence gross
  net profit share shares security secure support supported novel matter matters credit debt loss lost`.split(
    /\s+/,
  ),
);

const cache = new Map<string, number>();

/** -1 … 1; 0 for what is topic or name. */
function wordScore(norm: string): number {
  if (NEUTRAL.has(norm)) return 0;
  const known = cache.get(norm);
  if (known !== undefined) return known;
  const score = wordPolarity(norm);
  if (cache.size < 20_000) cache.set(norm, score);
  return score;
}

const NEGATION =
  /^(?:not|never|no|nobody|nothing|without|hardly|don't|didn't|doesn't|wasn't|isn't|weren't|aren't|couldn't|can't|won't|wouldn't|cannot)$/;
const REACH = 3;
const FULL_AT = 5;

interface Charged {
  token: Token;
  at: number;
  value: number;
}

function charged(tokens: readonly Token[]): Charged[] {
  return tokens.flatMap((token, at) => {
    const value = wordScore(token.norm);
    if (value === 0) return [];
    const negated = tokens.slice(Math.max(0, at - REACH), at).some((before) => NEGATION.test(before.norm));
    return [{ token, at, value: negated ? value * -0.6 : value }];
  });
}

/** -1 … 1 by the charged words among the words; a few of them in a half minute are much. */
export function measureSentiment(windows: readonly Window[]): TimelinePoint[] {
  return windows.map((window) => {
    const found = charged(window.tokens);
    const sum = found.reduce((total, one) => total + one.value, 0);
    const strongest = found.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 2);
    return {
      startMs: window.startMs,
      endMs: window.endMs,
      value: round(Math.tanh((sum * 50) / (window.tokens.length * FULL_AT)), 3),
      quotes: quotesOf(strongest.map((one) => window.tokens.slice(Math.max(0, one.at - 2), one.at + 3))),
    };
  });
}

/** Positive words of energy, for enthusiasm. */
export function positiveShare(tokens: readonly Token[]): number {
  const positive = charged(tokens).filter((one) => one.value > 0);
  return tokens.length === 0 ? 0 : positive.length / tokens.length;
}
