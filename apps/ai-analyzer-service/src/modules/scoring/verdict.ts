import type { Answer, AnalysisResult } from '@interview-buddy/shared-types/models';
import { partProbability, PRESENT } from '../content/star.js';

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spell = (n: number): string => WORDS[n] ?? String(n);

/** One sentence: what was told, and what would change most. */
export function verdictOf(
  answers: readonly Answer[],
  overall: AnalysisResult['overall'],
  first: AnalysisResult['recommendations'][number] | undefined,
): string {
  if (!overall.available) return overall.reason;
  const stories = answers.filter((answer) => answer.starExpected && answer.words >= 15);
  const open = stories.filter((answer) => partProbability(answer.star, 'result') < PRESENT);
  if (stories.length > 1 && open.length > 0) {
    return `You told ${spell(open.length)} of ${spell(stories.length)} stories without saying how ${open.length === 1 ? 'it' : 'they'} ended.`;
  }
  if (stories.length > 0 && open.length === 0) {
    const all = endings(stories.length);
    return first
      ? `${all}; what would help most now is this: ${lowerFirst(first.title)}`
      : `${all}, and you stayed with what was asked.`;
  }
  return first
    ? `You answered ${spell(answers.length)} ${answers.length === 1 ? 'question' : 'questions'}; what would help most is this: ${lowerFirst(first.title)}`
    : `You answered ${spell(answers.length)} questions and stayed with what was asked.`;
}

function endings(stories: number): string {
  if (stories === 1) return 'Your story had its ending';
  return stories === 2
    ? 'Both of your stories had their ending'
    : `All ${spell(stories)} of your stories had their ending`;
}

function lowerFirst(sentence: string): string {
  return `${sentence[0]?.toLowerCase() ?? ''}${sentence.slice(1)}`;
}
