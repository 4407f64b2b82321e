import { expect } from 'vitest';
import { faultOf, type SoakReport } from './soak.ts';

/** What a soak must have come to. */
export function expectNothingLost(report: SoakReport, interviews: number): void {
  const { endings, faults, unrelayed, traces } = report;
  expect(endings).toHaveLength(interviews);
  const wrong = endings.flatMap((ending) => {
    const fault = faultOf(ending);
    return fault === null ? [] : [`${ending.interviewId}: ${fault}`];
  });
  // The kills, so that they are shown with what came of them.
  expect({ wrong, faults }).toEqual({ wrong: [], faults });
  expect(unrelayed).toBe(0);
  expect(faults.length).toBeGreaterThan(0);
  expect(traces.traces).toBeGreaterThan(interviews);
  const tooMany = traces.failed / traces.traces >= 0.01;
  expect(tooMany ? traces.errors : []).toEqual([]);
}

export function sentenceAbout({ endings, faults, traces }: SoakReport): string {
  const complete = endings.filter(({ status }) => status === 'complete').length;
  const dead = endings.filter((ending) => ending.dead).length;
  return `${complete} of ${endings.length} complete, ${dead} given up, ${faults.length} kills, ${traces.failed} of ${traces.traces} traces failed by themselves\n`;
}
