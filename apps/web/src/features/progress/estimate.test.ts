import { expect, it } from 'vitest';
import { estimateOf } from './estimate';

const uploadedAt = '2026-11-20T12:00:00.000Z';
const now = new Date('2026-11-20T12:02:00.000Z');
const progress = (remainingSeconds: number | null) => ({
  stage: 'transcribing' as const,
  percent: 40,
  remainingSeconds,
});

it('says how long this length takes in all, and what is left of it', () => {
  expect(estimateOf({ progress: progress(180), durationMs: 600_000, uploadedAt, run: 1 }, now)).toBe(
    'Estimate for a recording of 10:00: about 5 minutes in all, about 3 minutes until the analysis is there.',
  );
});

it('does not claim to know when a later run began', () => {
  expect(estimateOf({ progress: progress(30), durationMs: 600_000, uploadedAt, run: 2 }, now)).toBe(
    'Estimate for a recording of 10:00: about 30 seconds until the analysis is there.',
  );
});

it.each([null, progress(null)])('gives no figure where nobody knows', (unknown) => {
  expect(estimateOf({ progress: unknown, durationMs: null, uploadedAt, run: 1 }, now)).toBe(
    'How long a recording like this one takes can be said once this step is under way.',
  );
});
