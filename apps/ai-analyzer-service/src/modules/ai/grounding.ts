import type { Quote } from '@interview-buddy/shared-types/models';
import { quoteOf } from '../language/quotes.js';
import { normalise, type Token } from '../language/tokens.js';

const FEWEST_WORDS = 3;

/** Words that speak to whoever grades, not to the interviewer: never evidence of anything. */
const TO_THE_GRADER =
  /\b(?:ignore|disregard|forget) (?:\w+ ){0,3}(?:instructions?|prompts?|rules|above)\b|\b(?:system|developer) (?:prompt|message)\b|\b(?:give|award|grant|assign|score|rate) (?:me |this |it |us |the candidate )?(?:\w+ ){0,4}(?:100|hundred|full marks|top score|maximum|perfect score|ten out of ten)\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|grader)\b/;

/** Where the words of the quote stand one after another, whatever their capitals and marks; null where they do not. */
export function placeOf(text: string, tokens: readonly Token[]): { from: number; words: number } | null {
  const wanted = text
    .split(/\s+/)
    .map(normalise)
    .filter((word) => word !== '');
  if (wanted.length < FEWEST_WORDS || TO_THE_GRADER.test(wanted.join(' '))) return null;
  for (let i = 0; i + wanted.length <= tokens.length; i += 1) {
    if (tokens[i]?.norm !== wanted[0]) continue;
    const slice = tokens.slice(i, i + wanted.length);
    if (
      slice.every((token, k) => token.norm === wanted[k]) &&
      slice.every((token) => token.turnId === slice[0]?.turnId)
    ) {
      return { from: i, words: wanted.length };
    }
  }
  return null;
}

/** The quote as it stands in the words; null where it does not. */
export function ground(text: string, tokens: readonly Token[]): Quote | null {
  const place = placeOf(text, tokens);
  return place && quoteOf(tokens.slice(place.from, place.from + place.words));
}

export function speaksToGrader(text: string): boolean {
  return TO_THE_GRADER.test(text.toLowerCase());
}
