import type { Answer, Quote, StarPart } from '@interview-buddy/shared-types/models';
import { PRESENT } from '../content/star.js';
import { scoreOf, type JudgedAnswer } from '../content/answer.js';
import { substance } from '../content/relevance.js';
import { summarise } from '../content/summary.js';
import type { PairedAnswer } from '../questions/pair.js';
import { median, round } from '../speech/measured.js';
import { ground, speaksToGrader } from './grounding.js';
import type { AnswerVerdict } from './tasks/answer.js';

export interface EnrichedAnswer {
  answer: JudgedAnswer;
  /** Half the distance between the highest and the lowest score of the samples. */
  spread: number;
  /** Findings whose quote does not stand in the answer. */
  dropped: number;
}

const LONGEST_SUMMARY = 300;
const LONGEST_EXAMPLE = 1_200;

interface Grounded {
  part: StarPart;
  quote: Quote;
}

function groundParts(verdict: AnswerVerdict, pair: PairedAnswer): { kept: Grounded[]; dropped: number } {
  const claimed = verdict.parts.filter((one) => one.present);
  const kept = claimed.flatMap(({ part, quote: text }) => {
    const quote = ground(text, pair.tokens);
    return quote ? [{ part, quote }] : [];
  });
  return { kept, dropped: claimed.length - kept.length };
}

/** A part is there as surely as the samples agree that it is. */
function starOf(samples: readonly Grounded[][], star: Answer['star']): Answer['star'] {
  return star.map(({ part }) => {
    const quotes = samples.flatMap((kept) => kept.find((one) => one.part === part)?.quote ?? []);
    const share = quotes.length / samples.length;
    const probability = share > PRESENT ? 0.6 + 0.38 * share : share * 0.6;
    const distinct = [...new Map(quotes.map((quote) => [quote.text, quote])).values()];
    return { part, probability: round(probability, 3), evidence: probability >= PRESENT ? distinct : [] };
  });
}

function withScore(
  answer: JudgedAnswer,
  pair: PairedAnswer,
  star: Answer['star'],
  claimed: number,
): JudgedAnswer {
  // However highly a model thinks of "fine": a few words answer little.
  const toQuestion = round(Math.min(claimed, 100 * substance(answer.words, pair.question.type)));
  const { toJob } = answer.relevance;
  const score = round(toJob === null ? toQuestion : toQuestion * 0.85 + Math.min(toJob, toQuestion) * 0.15);
  const judged = { ...answer, star, relevance: { ...answer.relevance, toQuestion, score } };
  return { ...judged, score: scoreOf(pair.question.type, judged, answer.located) };
}

/** No number that the person did not say, and not endlessly long. */
function usableExample(text: string, pair: PairedAnswer): string | null {
  const said = new Set(pair.tokens.map((token) => token.norm));
  const numbers = text.match(/\d[\d.,]*/g) ?? [];
  const invented = numbers.some((number) => !said.has(number.replace(/[.,]+$/, '')));
  return text.trim() === '' || invented || text.length > LONGEST_EXAMPLE || speaksToGrader(text)
    ? null
    : text.trim();
}

function usableSummary(text: string): string | null {
  const fits =
    text.length > 0 && text.length <= LONGEST_SUMMARY && text.startsWith('You') && !text.includes('!');
  return fits && !speaksToGrader(text) ? text : null;
}

/** The rules' judgement of an answer, corrected by what several samples of a model say and can prove. */
export function enrichAnswer(
  answer: JudgedAnswer,
  pair: PairedAnswer,
  verdicts: readonly AnswerVerdict[],
): EnrichedAnswer {
  const grounded = verdicts.map((verdict) => groundParts(verdict, pair));
  const samples = grounded.map(({ kept }) => kept);
  const single = verdicts.map(
    (verdict, i) => withScore(answer, pair, starOf([samples[i] ?? []], answer.star), verdict.relevance).score,
  );
  const judged = withScore(
    answer,
    pair,
    starOf(samples, answer.star),
    median(verdicts.map((verdict) => verdict.relevance)),
  );
  const first = verdicts[0];
  return {
    answer: {
      ...judged,
      summary: usableSummary(first?.summary ?? '') ?? summarise(judged),
      example: usableExample(first?.example ?? '', pair) ?? answer.example,
    },
    spread: (Math.max(...single) - Math.min(...single)) / 2,
    dropped: grounded.reduce((sum, one) => sum + one.dropped, 0),
  };
}
