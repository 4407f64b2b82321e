import { describe, expect, it } from 'vitest';
import { GaussianSums, separation } from './gaussian.js';

function sums(points: readonly [number, number][]): GaussianSums {
  const made = new GaussianSums(2);
  for (const point of points) made.add(Float32Array.from(point), 0);
  return made;
}
const square = (x: number, y: number, size: number): [number, number][] =>
  Array.from({ length: 100 }, (_, i) => [x + size * ((i % 10) - 4.5), y + size * (Math.floor(i / 10) - 4.5)]);

describe('GaussianSums', () => {
  it('knows the determinant of its covariance', () => {
    const variance = 8.25;
    expect(sums(square(3, -2, 1)).logDeterminant()).toBeCloseTo(2 * Math.log(variance), 2);
  });

  it('adds up', () => {
    const whole = sums([...square(0, 0, 1), ...square(9, 1, 1)]);
    const merged = sums(square(0, 0, 1)).merge(sums(square(9, 1, 1)));
    expect(merged.logDeterminant()).toBeCloseTo(whole.logDeterminant(), 6);
  });
});

describe('separation', () => {
  it('is above zero for different groups and below it for like ones', () => {
    expect(separation(sums(square(0, 0, 1)), sums(square(20, 0, 1)), 1)).toBeGreaterThan(0);
    expect(separation(sums(square(0, 0, 1)), sums(square(0.1, 0, 1)), 1)).toBeLessThan(0);
  });
});
