import type {
  Answer,
  AnalysisResult,
  ScoreWithParts,
  TimelinePoint,
} from '@interview-buddy/shared-types/models';
import { structureScore } from '../content/answer.js';
import { substance } from '../content/relevance.js';
import { PRESENT } from '../content/star.js';
import { mean, measured, round, unavailable, type Measured } from '../speech/measured.js';
import type { Quality } from './quality.js';
import { LABELS, OVERALL_WEIGHTS, type OverallKey } from './rubric.js';

type Overall = AnalysisResult['overall'];

export interface OverallInputs {
  answers: readonly Answer[];
  clarity: Measured<ScoreWithParts>;
  confidence: readonly TimelinePoint[];
  quality: Quality;
  meanConfidence: number | null;
  verbatim: boolean;
}

interface Part {
  key: OverallKey;
  score: number;
  basis: string;
  details: ScoreWithParts['parts'][number]['details'];
}

/** Longer answers count for more, but no answer for more than three short ones. */
function weighted(answers: readonly Answer[], value: (answer: Answer) => number): number {
  const weight = (answer: Answer): number => 0.5 + Math.min(answer.words, 200) / 200;
  const total = answers.reduce((sum, answer) => sum + weight(answer), 0);
  return total === 0 ? 0 : answers.reduce((sum, answer) => sum + weight(answer) * value(answer), 0) / total;
}

function structurePart(answers: readonly Answer[]): Part | null {
  const stories = answers.filter((answer) => answer.starExpected);
  if (stories.length === 0) return null;
  const ended = stories.filter(
    (answer) => (answer.star.find((one) => one.part === 'result')?.probability ?? 0) >= PRESENT,
  ).length;
  return {
    key: 'structure',
    score: weighted(stories, (answer) => structureScore(answer.star) * substance(answer.words, 'behavioral')),
    basis: `${ended} of ${stories.length} ${stories.length === 1 ? 'story' : 'stories'} told how it ended`,
    details: [],
  };
}

function relevancePart(answers: readonly Answer[]): Part | null {
  if (answers.length === 0) return null;
  const met = answers.filter((answer) => answer.relevance.score >= 50).length;
  return {
    key: 'relevance',
    score: weighted(answers, (answer) => answer.relevance.score),
    basis: `${met} of ${answers.length} answers took up most of what was asked`,
    details: [],
  };
}

function deliveryPart(clarity: Measured<ScoreWithParts>): Part | null {
  if (!clarity.available) return null;
  return {
    key: 'delivery',
    score: clarity.value.score,
    basis: `your clarity score of ${clarity.value.score}`,
    details: clarity.value.parts.map(({ details: _details, ...part }) => part),
  };
}

function confidencePart(points: readonly TimelinePoint[]): Part | null {
  if (points.length === 0) return null;
  return {
    key: 'confidence',
    score: mean(points.map((point) => point.value)),
    basis: `the mean of ${points.length} half ${points.length === 1 ? 'minute' : 'minutes'} of your speech`,
    details: [],
  };
}

function overallParts(inputs: Omit<OverallInputs, 'quality'>): ScoreWithParts['parts'] {
  const parts = [
    structurePart(inputs.answers),
    relevancePart(inputs.answers),
    deliveryPart(inputs.clarity),
    confidencePart(inputs.confidence),
  ].filter((part) => part !== null);
  const all = parts.reduce((sum, part) => sum + OVERALL_WEIGHTS[part.key], 0);
  return parts.map((part) => ({
    ...part,
    label: LABELS[part.key],
    score: round(part.score),
    weight: round(OVERALL_WEIGHTS[part.key] / all, 4),
  }));
}

function totalOf(parts: ScoreWithParts['parts']): number {
  return parts.reduce((sum, part) => sum + part.score * part.weight, 0);
}

/** Half-width in points: few answers and uncertain words widen it; never under 3. */
export function spreadOf({
  answers,
  meanConfidence,
  verbatim,
}: Pick<OverallInputs, 'answers' | 'meanConfidence' | 'verbatim'>): number {
  const few = 8 / Math.sqrt(Math.max(1, answers.length));
  const uncertain = Math.max(0, 0.9 - (meanConfidence ?? 0.8)) * 20;
  return round(Math.max(3, few + uncertain + (verbatim ? 0 : 2)));
}

export function measureOverall(inputs: OverallInputs): Overall {
  if (inputs.quality.unscored !== null) return unavailable(inputs.quality.unscored);
  const parts = overallParts(inputs);
  if (parts.length === 0) return unavailable('There was too little to score.');
  return measured({ score: round(totalOf(parts)), parts, spread: spreadOf(inputs) });
}

/** The same without one of its parts, whose weight the others share. */
export function withoutPart(overall: Overall, key: OverallKey): Overall {
  if (!overall.available) return overall;
  const kept = overall.value.parts.filter((part) => part.key !== key);
  const all = kept.reduce((sum, part) => sum + part.weight, 0);
  if (all === 0) return unavailable('There was too little to score.');
  const parts = kept.map((part) => ({ ...part, weight: round(part.weight / all, 4) }));
  return measured({ ...overall.value, score: round(totalOf(parts)), parts });
}
