import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeSpan } from './time-span.js';
import { cutUtterances } from './utterances.js';

const LIMITS = { joinBelowMs: 400, longestMs: 15_000 };

const speech = fc
  .array(
    fc.record({ gap: fc.integer({ min: 250, max: 3_000 }), length: fc.integer({ min: 60, max: 60_000 }) }),
    { maxLength: 30 },
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length }): TimeSpan => {
      const startMs = at + gap;
      at = startMs + length;
      return { startMs, endMs: at };
    });
  });

describe('cutUtterances', () => {
  it('keeps every moment of speech, in order, in utterances that are never too long', () => {
    fc.assert(
      fc.property(speech, (spans) => {
        const utterances = cutUtterances(spans, LIMITS);
        expect(
          utterances.every(({ startMs, endMs }) => endMs > startMs && endMs - startMs <= LIMITS.longestMs),
        ).toBe(true);
        expect(utterances.every((one, i) => i === 0 || one.startMs >= utterances[i - 1]!.endMs)).toBe(true);
        for (const { startMs, endMs } of spans) {
          for (const moment of [startMs, Math.floor((startMs + endMs) / 2), endMs - 1]) {
            expect(utterances.some((one) => one.startMs <= moment && moment < one.endMs)).toBe(true);
          }
        }
      }),
    );
  });

  it('joins over short pauses only', () => {
    const spans = [
      { startMs: 0, endMs: 1_000 },
      { startMs: 1_300, endMs: 2_000 },
      { startMs: 2_500, endMs: 3_000 },
    ];
    expect(cutUtterances(spans, LIMITS)).toEqual([
      { startMs: 0, endMs: 2_000 },
      { startMs: 2_500, endMs: 3_000 },
    ]);
  });
});
