import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtSilences } from './silence-cuts.js';

describe('cutAtSilences', () => {
  it('leaves what fits in one piece', () => {
    expect(cutAtSilences([{ startMs: 0, endMs: 900 }], 1_000, 1_000)).toEqual([{ startMs: 0, endMs: 1_000 }]);
  });

  it('cuts in the middle of the longest silence before the limit', () => {
    const speech = [
      { startMs: 0, endMs: 700 },
      { startMs: 720, endMs: 800 },
      { startMs: 900, endMs: 1_500 },
    ];
    expect(cutAtSilences(speech, 1_500, 1_000)).toEqual([
      { startMs: 0, endMs: 850 },
      { startMs: 850, endMs: 1_500 },
    ]);
  });

  it('cuts at the limit where nobody pauses', () => {
    expect(cutAtSilences([{ startMs: 0, endMs: 2_500 }], 2_500, 1_000).map(({ endMs }) => endMs)).toEqual([
      1_000, 2_000, 2_500,
    ]);
  });

  it('covers every recording without a gap, in parts that fit, and never cuts speech that pauses in time', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 200 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(spans, (lengths) => {
        let at = 0;
        const speech = lengths.map(([spoken, silent]) => {
          const span = { startMs: at, endMs: at + spoken };
          at += spoken + silent;
          return span;
        });
        // Every stretch of speech is shorter than the last third: a silence is always within reach.
        const parts = cutAtSilences(speech, at, 1_500);
        expect(parts[0]?.startMs).toBe(0);
        expect(parts.at(-1)?.endMs).toBe(at);
        parts.forEach(({ startMs, endMs }, i) => {
          expect(endMs - startMs).toBeLessThanOrEqual(1_500);
          if (i > 0) expect(startMs).toBe(parts[i - 1]!.endMs);
          if (i > 0)
            expect(speech.some((span) => span.startMs < startMs && startMs < span.endMs)).toBe(false);
        });
      }),
    );
  });
});
