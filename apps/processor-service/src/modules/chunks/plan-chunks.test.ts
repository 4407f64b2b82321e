import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planChunks, speechWithin } from './plan-chunks.js';

const MINUTE = 60_000;
const spoken = fc
  .array(fc.tuple(fc.integer({ min: 100, max: 20_000 }), fc.integer({ min: 250, max: 4_000 })), {
    minLength: 1,
    maxLength: 400,
  })
  .map((pairs) => {
    let at = 0;
    return pairs.map(([length, gap]) => {
      const span = { startMs: at, endMs: at + length };
      at += length + gap;
      return span;
    });
  });

describe('planChunks', () => {
  it('covers all of the recording once, in parts of about the length aimed at', () => {
    fc.assert(
      fc.property(spoken, fc.integer({ min: 1, max: 20 }), (speech, minutes) => {
        const durationMs = speech.at(-1)!.endMs + 500;
        const chunks = planChunks(durationMs, speech, { aimMs: minutes * MINUTE });
        expect(chunks[0]!.startMs).toBe(0);
        expect(chunks.at(-1)!.endMs).toBe(durationMs);
        chunks.slice(1).forEach((chunk, i) => expect(chunk.startMs).toBe(chunks[i]!.endMs));
        for (const { startMs, endMs } of chunks) {
          expect(endMs).toBeGreaterThan(startMs);
          expect(endMs - startMs).toBeLessThanOrEqual(minutes * MINUTE * 1.5 + 1);
        }
      }),
    );
  });

  it('cuts no speech where there is silence near, and loses none of it', () => {
    fc.assert(
      fc.property(spoken, (speech) => {
        const durationMs = speech.at(-1)!.endMs;
        const chunks = planChunks(durationMs, speech, { aimMs: 2 * MINUTE });
        for (const { startMs } of chunks.slice(1)) {
          expect(speech.some((span) => span.startMs < startMs && span.endMs > startMs)).toBe(false);
        }
        const joined = chunks.flatMap((chunk) =>
          speechWithin(chunk, speech).map(({ startMs, endMs }) => ({
            startMs: startMs + chunk.startMs,
            endMs: endMs + chunk.startMs,
          })),
        );
        expect(joined).toEqual(speech);
      }),
    );
  });

  it('takes the longer of two silences that are near', () => {
    const speech = [
      { startMs: 0, endMs: 59_000 },
      { startMs: 59_400, endMs: 62_000 },
      { startMs: 64_000, endMs: 120_000 },
    ];
    expect(planChunks(120_000, speech, { aimMs: MINUTE })[0]!.endMs).toBe(63_000);
  });
});
