import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import type { Moment } from '@/browser/moment';
import { highestAndLowest } from './timeline/geometry';

/** What the first part of a report is drawn from. An analysis of 90 minutes is a hundred times as large. */
export type Letter = Pick<
  AnalysisResult,
  'verdict' | 'overall' | 'preliminary' | 'caveats' | 'recommendations' | 'strengths'
> & {
  /** Where confidence was lowest; null where it was not measured. */
  leastSure: Moment | null;
};

export function letterOf(result: AnalysisResult): Letter {
  const { verdict, overall, preliminary, caveats, recommendations, strengths } = result;
  const lowest = highestAndLowest(result.confidence).at(-1);
  return {
    ...{ verdict, overall, preliminary, caveats, recommendations, strengths },
    leastSure: lowest ? { startMs: lowest.startMs, endMs: lowest.endMs } : null,
  };
}
