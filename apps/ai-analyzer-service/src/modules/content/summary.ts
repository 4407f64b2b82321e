import type { Answer, StarPart } from '@interview-buddy/shared-types/models';
import { partProbability, PRESENT } from './star.js';

const MISSING: Readonly<Record<StarPart, string>> = {
  situation: 'where and when it happened',
  task: 'what was asked of you',
  action: 'what you did',
  result: 'how it ended',
};

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** One sentence about one answer: what it has, then what it lacks. */
export function summarise(answer: Omit<Answer, 'summary' | 'example'>): string {
  if (answer.words === 0) return 'No answer of yours was found after this question.';
  if (answer.words < 15) return `You answered in ${answer.words} words, which leaves nothing to judge it by.`;
  if (!answer.starExpected) return plain(answer);
  const missing = answer.star.filter((one) => one.probability < PRESENT).map((one) => MISSING[one.part]);
  const ended =
    answer.numbers.length > 0 && partProbability(answer.star, 'result') >= PRESENT
      ? ', with a figure to it'
      : '';
  if (missing.length === 0)
    return `You told a whole story: where it was, your task, what you did and how it ended${ended}.`;
  if (missing.length === 4)
    return 'You stayed general: no one moment, deed or outcome of yours could be found in it.';
  return `You told a story, but not ${list(missing)}.`;
}

function plain(answer: Pick<Answer, 'relevance' | 'numbers'>): string {
  const terms = answer.relevance.sharedTerms.slice(0, 3);
  if (answer.relevance.score >= 60) {
    return terms.length > 0
      ? `You answered what was asked and came back to ${list(terms)}.`
      : 'You answered what was asked.';
  }
  if (answer.relevance.score >= 30)
    return 'You answered part of what was asked; the link to the question could be plainer.';
  return 'Your words and the question share little: it is hard to hear what you answered.';
}
