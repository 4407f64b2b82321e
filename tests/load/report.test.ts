import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bottleneck, succeeded } from './report.ts';
import { median, percentile, type Way } from './stages.ts';

const way = (changes: Partial<Way>): Way => ({
  ...{ upload: 1, 'waits for transcription': 1, transcription: 1, analysis: 1, mail: 1 },
  ...changes,
});

test('the bottleneck is where most time is spent, all interviews together', () => {
  const ways = [
    way({ analysis: 9 }),
    way({ 'waits for transcription': 6 }),
    way({ 'waits for transcription': 6 }),
  ];
  expect(bottleneck({ ways })).toEqual({ stage: 'waits for transcription', app: 'processor-service' });
});

test('only a complete interview with exactly one mail counts', () => {
  const ending = { interviewId: 'x', status: 'complete', dead: false, analyses: 1, mails: 1 };
  expect(succeeded({ endings: [ending, { ...ending, mails: 2 }, { ...ending, status: 'failed' }] })).toBe(1);
});

test('a percentile is one of the values, and grows with its share', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 });
  fc.assert(
    fc.property(values, (some) => {
      expect(some).toContain(median(some));
      expect(percentile(some, 0.95)).toBeGreaterThanOrEqual(median(some));
      expect(percentile(some, 1)).toBe(Math.max(...some));
    }),
  );
});
