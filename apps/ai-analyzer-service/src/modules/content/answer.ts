import type { Answer, QuestionType } from '@interview-buddy/shared-types/models';
import { clausesOf } from '../language/clauses.js';
import { isNumber } from '../language/lexicon.js';
import { quotesOf } from '../language/quotes.js';
import type { PairedAnswer } from '../questions/pair.js';
import type { FoundFiller } from '../speech/fillers/find.js';
import { speakingTime } from '../speech/pace.js';
import { clamp, round } from '../speech/measured.js';
import { exampleFrom } from './example.js';
import { judgeRelevance, substance, type RelevanceInputs } from './relevance.js';
import { locateStar, PRESENT, starOf, type StarClause } from './star.js';
import { summarise } from './summary.js';

export interface JudgedAnswer extends Answer {
  located: readonly StarClause[];
}

const STAR_WEIGHTS = { situation: 0.2, task: 0.15, action: 0.35, result: 0.3 };
/** Beyond this many words an answer loses its listener. */
const LONG_WORDS = 380;
const VAGUE = /\b(?:stuff|things|something|whatever|somehow|etc|and so on|kind of|sort of|a lot of)\b/g;

export function structureScore(star: Answer['star']): number {
  return round(
    100 *
      Object.entries(STAR_WEIGHTS).reduce((sum, [part, weight]) => {
        const probability = star.find((one) => one.part === part)?.probability ?? 0;
        return sum + weight * (probability >= PRESENT ? probability : probability * 0.3);
      }, 0),
  );
}

function ownershipOf(located: readonly StarClause[]): Answer['ownership'] {
  const count = (pattern: RegExp): number =>
    located.reduce((sum, one) => sum + (one.text.match(pattern)?.length ?? 0), 0);
  return {
    singular: count(/\b(?:i|i'm|i've|i'd|i'll|my)\b/g),
    plural: count(/\b(?:we|we're|we've|we'd|we'll|our|us)\b/g),
  };
}

/** Clauses of outcome or deed that carry a figure: "cut the costs by thirty percent". */
function numbersIn(located: readonly StarClause[]): Answer['numbers'] {
  const carrying = located.filter(
    ({ clause, probability }) =>
      (probability.result >= 0.3 || probability.action >= PRESENT) &&
      clause.tokens.some((token) => isNumber(token.norm) && token.norm !== 'one'),
  );
  return quotesOf(carrying.slice(0, 4).map((one) => one.clause.tokens));
}

function specificity(located: readonly StarClause[], numbers: number, words: number): number {
  const vague = located.reduce((sum, one) => sum + (one.text.match(VAGUE)?.length ?? 0), 0);
  const deeds = located.filter((one) => one.probability.action >= PRESENT).length;
  return clamp(
    25 + Math.min(30, numbers * 15) + Math.min(45, deeds * 15) - (vague / Math.max(1, words)) * 600,
    0,
    100,
  );
}

function lengthFactor(words: number): number {
  return words <= LONG_WORDS ? 1 : clamp(1 - (words - LONG_WORDS) / 800, 0.6, 1);
}

interface Inputs {
  pair: PairedAnswer;
  jobTerms: RelevanceInputs['jobTerms'];
  /** Fillers in the words of this answer; null where the transcript gives no count. */
  fillers: readonly FoundFiller[] | null;
}

function storyClausesOf(located: readonly StarClause[]): number {
  return located.filter(({ probability }) => Object.values(probability).some((one) => one >= PRESENT)).length;
}

type Scored = Pick<Answer, 'star' | 'starExpected' | 'words' | 'relevance' | 'numbers'>;

/** Off the question, even a good story earns little. */
const onTopic = (relevance: number): number => clamp(0.3 + relevance / 55, 0, 1);

/** 0-100 by the rubric, whoever found the parts and judged the relevance. */
export function scoreOf(type: QuestionType, answer: Scored, located: readonly StarClause[]): number {
  const structure = structureScore(answer.star);
  const exact = specificity(located, answer.numbers.length, answer.words);
  const content = answer.starExpected
    ? 0.5 * structure + 0.35 * answer.relevance.score + 0.15 * exact
    : 0.6 * answer.relevance.score + 0.25 * exact + 0.15 * Math.max(structure, 50);
  return round(
    content * onTopic(answer.relevance.score) * substance(answer.words, type) * lengthFactor(answer.words),
  );
}

export function judgeAnswer({ pair, jobTerms, fillers }: Inputs): JudgedAnswer {
  const { question, questionTokens, tokens, turns, starExpected } = pair;
  const located = locateStar(clausesOf(tokens));
  const star = starOf(located);
  const words = tokens.length;
  const numbers = numbersIn(located);
  const relevance = judgeRelevance({
    questionTokens,
    type: question.type,
    answerTokens: tokens,
    jobTerms,
    storyClauses: storyClausesOf(located),
  });
  const score = scoreOf(question.type, { star, starExpected, words, relevance, numbers }, located);
  const speakingMs = speakingTime(turns);
  const judged = {
    questionId: question.id,
    startMs: tokens[0]?.startMs ?? question.quote.endMs,
    endMs: tokens.at(-1)?.endMs ?? question.quote.endMs,
    words,
    starExpected,
    star,
    relevance,
    fillers: fillers === null ? null : fillers.length,
    wordsPerMinute: speakingMs === 0 ? 0 : round(words / (speakingMs / 60_000)),
    ownership: ownershipOf(located),
    numbers,
    score,
  };
  return {
    ...judged,
    summary: summarise(judged),
    example: starExpected ? exampleFrom(located) : null,
    located,
  };
}
