import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgressEstimator, type Stage } from './progress-estimate.js';

describe('ProgressEstimator', () => {
  it('never goes back and never leaves 0 to 100', () => {
    const stage = fc.constantFrom<Stage>('reading', 'measuring', 'recognising', 'speakers');
    fc.assert(
      fc.property(fc.array(fc.tuple(stage, fc.double({ min: -1, max: 2, noNaN: true }))), (reports) => {
        const estimator = new ProgressEstimator(60_000, () => 0);
        let last = 0;
        for (const [name, within] of reports) {
          const { percent, remainingSeconds } = estimator.at(name, within);
          expect(percent).toBeGreaterThanOrEqual(last);
          expect(percent).toBeLessThanOrEqual(100);
          expect(remainingSeconds).toBeGreaterThanOrEqual(0);
          last = percent;
        }
      }),
    );
  });

  it('starts from the expected speed and comes to trust the elapsed time', () => {
    let now = 0;
    const estimator = new ProgressEstimator(100_000, () => now);
    expect(estimator.at('reading', 0).remainingSeconds).toBe(100);
    now = 200_000;
    const half = estimator.at('recognising', (0.5 - 0.15) / 0.8);
    expect(half.percent).toBe(50);
    expect(half.remainingSeconds).toBe(200);
  });
});
