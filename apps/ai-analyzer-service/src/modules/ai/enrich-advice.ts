import type { AnalysisResult, Quote } from '@interview-buddy/shared-types/models';
import type { PairedAnswer } from '../questions/pair.js';
import type { Advice } from '../scoring/advice-inputs.js';
import { ground, speaksToGrader } from './grounding.js';
import type { AdviceVerdict } from './tasks/advice.js';

export interface GroundedAdvice {
  advice: Advice[];
  strengths: AnalysisResult['strengths'];
  dropped: number;
}

const LONGEST = 400;
/** Points of its part that one piece of advice is reckoned to be worth; the rubric weighs them further. */
const WORTH = 12;

function quotesIn(texts: readonly string[], pairs: readonly PairedAnswer[]): Quote[] {
  return texts.flatMap((text) => {
    for (const pair of pairs) {
      const quote = ground(text, pair.tokens);
      if (quote) return [quote];
    }
    return [];
  });
}

const fits = (text: string): boolean =>
  text.length > 0 && text.length <= LONGEST && !text.includes('!') && !speaksToGrader(text);

function inventsNumber(text: string, pairs: readonly PairedAnswer[]): boolean {
  const said = new Set(pairs.flatMap((pair) => pair.tokens.map((token) => token.norm)));
  return (text.match(/\d[\d.,]*/g) ?? []).some((number) => !said.has(number.replace(/[.,]+$/, '')));
}

/** What rests on no words of the person's is dropped with its quote. */
export function groundAdvice(verdict: AdviceVerdict, pairs: readonly PairedAnswer[]): GroundedAdvice {
  const advice = verdict.advice.flatMap(({ part, title, why, quotes: texts, example }, i): Advice[] => {
    const quotes = quotesIn(texts, pairs);
    if (quotes.length === 0 || !fits(title) || !fits(why)) return [];
    const usable = example.trim() !== '' && !inventsNumber(example, pairs) && !speaksToGrader(example);
    return [
      {
        id: `model-${i}`,
        title,
        why,
        quotes,
        example: usable ? example.trim() : null,
        raises: { part, points: WORTH },
      },
    ];
  });
  const strengths = verdict.strengths.flatMap(({ text, quotes: texts }) => {
    const quotes = quotesIn(texts, pairs);
    return quotes.length > 0 && fits(text) ? [{ text, quotes }] : [];
  });
  const claimed = verdict.advice.length + verdict.strengths.length;
  return { advice, strengths, dropped: claimed - advice.length - strengths.length };
}
