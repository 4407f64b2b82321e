import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, MAX_ATTEMPTS } from './backoff.js';

describe('backoffMs', () => {
  it('begins with seconds and never waits longer than two hours', () => {
    expect(backoffMs(1, 1)).toBe(15_000);
    expect(backoffMs(2, 0)).toBe(22_500);
    expect(backoffMs(MAX_ATTEMPTS, 1)).toBe(2 * 60 * 60 * 1000);
  });

  it('grows, and stays within a quarter of its whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const whole = backoffMs(attempts, 1);
          expect(backoffMs(attempts, random)).toBeLessThanOrEqual(whole);
          expect(backoffMs(attempts, random)).toBeGreaterThanOrEqual(Math.round(whole * 0.75));
          expect(backoffMs(attempts + 1, 1)).toBeGreaterThanOrEqual(whole);
        },
      ),
    );
  });

  it('goes on for about a day', () => {
    const total = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => backoffMs(index + 1, 1)).reduce(
      (a, b) => a + b,
    );
    expect(total / 3_600_000).toBeGreaterThan(20);
    expect(total / 3_600_000).toBeLessThan(30);
  });
});
