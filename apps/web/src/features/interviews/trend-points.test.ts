import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierMedian, trendPoints, type Score } from './trend-points';

const of = (...scores: number[]): Score[] =>
  scores.map((score, index) => ({
    interviewId: String(index),
    company: 'Contoso',
    title: 'Engineer',
    day: '2026-01-01',
    score,
  }));

describe('the points of the trend', () => {
  it('stay in the drawing, in their order, whatever the scores', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (scores) => {
          const points = trendPoints(of(...scores));
          expect(points.length).toBe(Math.min(12, scores.length));
          for (const [index, { left, top }] of points.entries()) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left).toBeLessThanOrEqual(100);
            expect(top).toBeGreaterThanOrEqual(0);
            expect(top).toBeLessThanOrEqual(100);
            if (index > 0) expect(left).toBeGreaterThan(points[index - 1]?.left ?? Infinity);
          }
        },
      ),
    );
  });

  it('draw the higher score higher', () => {
    const [low, high] = trendPoints(of(40, 80));
    expect(high?.top).toBeLessThan(low?.top ?? 0);
  });
});

it('compares the newest with the median of the others', () => {
  expect(earlierMedian(of(70))).toBeNull();
  expect(earlierMedian(of(60, 70))).toBe(60);
  expect(earlierMedian(of(50, 90, 60, 10))).toBe(60);
  expect(earlierMedian(of(50, 60, 10))).toBe(55);
});
