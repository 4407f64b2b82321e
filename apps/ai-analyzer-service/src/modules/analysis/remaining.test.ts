import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingSeconds } from './remaining.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const seconds = fc.double({ min: 0, max: 10_000, noNaN: true });

describe('what is left of a stage', () => {
  it('is what is usual before it began, and nothing once it is done', () => {
    fc.assert(
      fc.property(seconds, seconds, (elapsed, usual) => {
        expect(remainingSeconds(0, elapsed, usual)).toBe(Math.ceil(usual));
        expect(remainingSeconds(1, elapsed, usual)).toBe(0);
      }),
    );
  });

  it('is never negative, and longer where it went slower', () => {
    fc.assert(
      fc.property(share, seconds, seconds, (part, elapsed, usual) => {
        const left = remainingSeconds(part, elapsed, usual);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(remainingSeconds(part, elapsed * 2, usual)).toBeGreaterThanOrEqual(left);
      }),
    );
  });

  it('follows the pace that was seen', () => {
    expect(remainingSeconds(0.9, 90, 10)).toBe(10);
  });
});
