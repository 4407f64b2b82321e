import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOfWhisper } from './whisper-words.js';

const span = { startMs: 10_000, endMs: 12_000 };

it('joins pieces of words at the times of their tokens', () => {
  const result = {
    text: ' Um, deployment.',
    tokens: [' Um', ',', ' deploy', 'ment', '.'],
    timestamps: [0.1, 0.3, 0.5, 0.9, 1.2],
    durations: [0.2, 0.05, 0.4, 0.3, 0.02],
  };
  expect(wordsOfWhisper(result, span)).toEqual([
    { text: 'Um,', startMs: 10_100, endMs: 10_350, confidence: null, speaker: null },
    { text: 'deployment.', startMs: 10_500, endMs: 11_220, confidence: null, speaker: null },
  ]);
});

it('spreads the words over their stretch where the model gives no times', () => {
  const words = wordsOfWhisper(
    { text: ' one two', tokens: [' one', ' two'], timestamps: [], durations: [] },
    span,
  );
  expect(words.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
    ['one', 10_000, 11_000],
    ['two', 11_000, 12_000],
  ]);
});

it('never leaves its stretch, whatever times the model makes up', () => {
  const token = fc.tuple(
    fc.constantFrom(' a', 'b', ' ', ''),
    fc.double({ min: -5, max: 60, noNaN: true }),
    fc.double({ min: -1, max: 30, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(token), (made) => {
      const words = wordsOfWhisper(
        {
          text: made.map(([text]) => text).join(''),
          tokens: made.map(([text]) => text),
          timestamps: made.map(([, at]) => at),
          durations: made.map(([, , length]) => length),
        },
        span,
      );
      for (const { startMs, endMs } of words) {
        expect(startMs).toBeGreaterThanOrEqual(span.startMs);
        expect(endMs).toBeGreaterThanOrEqual(startMs);
        expect(endMs).toBeLessThanOrEqual(span.endMs);
      }
    }),
  );
});
