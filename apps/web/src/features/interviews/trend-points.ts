import type { InterviewsOverview } from '@interview-buddy/shared-types/api';

export type Score = InterviewsOverview['trend'][number];

/** Fewer say nothing of a direction. */
export const FEWEST = 3;
const MOST = 12;

export interface TrendPoint extends Score {
  /** Percent from the left and from the top. */
  left: number;
  top: number;
}

/** Evenly spaced, in the order of their days: how far apart the days are is not what a person asks here. */
export function trendPoints(scores: readonly Score[]): TrendPoint[] {
  const shown = scores.slice(-MOST);
  const values = shown.map(({ score }) => score);
  const low = Math.max(0, Math.min(...values) - 10);
  const high = Math.min(100, Math.max(...values) + 10);
  return shown.map((one, index) => ({
    ...one,
    left: shown.length < 2 ? 50 : (index / (shown.length - 1)) * 100,
    top: (1 - (one.score - low) / (high - low)) * 100,
  }));
}

/** Median of what came before the newest. */
export function earlierMedian(scores: readonly Score[]): number | null {
  const earlier = scores
    .slice(0, -1)
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  const middle = Math.floor(earlier.length / 2);
  const upper = earlier[middle];
  const lower = earlier[middle - 1];
  if (upper === undefined) return null;
  return earlier.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
