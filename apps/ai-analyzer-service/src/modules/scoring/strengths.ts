import type { AnalysisResult, FillerReport, Quote } from '@interview-buddy/shared-types/models';
import type { JudgedAnswer } from '../content/answer.js';
import { partProbability, PRESENT } from '../content/star.js';
import type { Measured } from '../speech/measured.js';

type Strength = AnalysisResult['strengths'][number];

const strength = (text: string, quotes: readonly (Quote | null | undefined)[]): Strength | null => {
  const kept = quotes.filter((quote) => quote !== null && quote !== undefined);
  return kept.length === 0 ? null : { text, quotes: kept.slice(0, 3) };
};

/** What went well, from the same figures as the advice. */
export function findStrengths(
  answers: readonly JudgedAnswer[],
  fillers: Measured<FillerReport>,
  quoteOfAnswer: (answer: JudgedAnswer) => Quote | null,
): Strength[] {
  const whole = answers.filter(
    (answer) => answer.starExpected && answer.star.every((one) => one.probability >= PRESENT),
  );
  const exact = answers.filter(
    (answer) => answer.numbers.length > 0 && partProbability(answer.star, 'result') >= PRESENT,
  );
  const close = answers.filter((answer) => answer.relevance.score >= 75 && answer.words >= 30);
  const own = answers.filter(
    (answer) =>
      answer.starExpected &&
      answer.ownership.singular >= 4 &&
      answer.ownership.singular > answer.ownership.plural * 2,
  );
  const few =
    fillers.available && fillers.value.perHundredWords <= 1.5
      ? answers.toSorted((a, b) => b.words - a.words)[0]
      : undefined;
  return [
    strength(
      whole.length === 1
        ? 'You told one story from its start to its outcome.'
        : `You told ${whole.length} stories from their start to their outcome.`,
      whole.flatMap((answer) => answer.star.find((one) => one.part === 'result')?.evidence.slice(0, 1)),
    ),
    strength(
      'You gave a figure with what you achieved.',
      exact.map((answer) => answer.numbers.at(-1)),
    ),
    strength('You answered what was asked and stayed with it.', close.map(quoteOfAnswer)),
    strength(
      'You made plain what you did yourself.',
      own.map((answer) => answer.star.find((one) => one.part === 'action')?.evidence[0]),
    ),
    strength('You spoke almost without filler words.', few ? [quoteOfAnswer(few)] : []),
  ].filter((one) => one !== null);
}
