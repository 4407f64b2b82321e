import { registry } from '@interview-buddy/shared-utils/telemetry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureResult, outcomeOf, promisedSeconds } from './result-metrics.js';

const uploadedAt = new Date('2026-03-01T10:00:00Z');
const after = (seconds: number): Date => new Date(uploadedAt.getTime() + seconds * 1_000);
const base = { run: 1, failureCode: null, uploadedAt, durationMs: 600_000 };

async function values(name: string): Promise<Record<string, number>> {
  const metric = await registry.getSingleMetric(name)?.get();
  return Object.fromEntries(
    (metric?.values ?? []).map(({ labels, value }) => [String(Object.values(labels)[0]), value]),
  );
}

describe('what became of an interview', () => {
  it('is seen at zero before anything happened', async () => {
    expect(await values('interview_results_total')).toEqual({ complete: 0, unusable: 0, failed: 0 });
    expect(await values('interview_promises_total')).toEqual({ yes: 0, no: 0 });
  });

  it('counts a promise as kept or broken, and times the first run alone', async () => {
    measureResult({ ...base, completedAt: after(899) });
    measureResult({ ...base, completedAt: after(901) });
    measureResult({ ...base, run: 2, completedAt: after(90_000) });
    measureResult({ ...base, failureCode: 'transcription/failed', completedAt: null });
    measureResult({ ...base, failureCode: 'recording/no-audio', completedAt: null });
    expect(await values('interview_results_total')).toEqual({ complete: 3, unusable: 1, failed: 1 });
    expect(await values('interview_promises_total')).toEqual({ yes: 1, no: 1 });
  });

  it('is the fault of the recording only where its code says so', () => {
    expect(['recording/too-long', 'recording/missing', 'processing/stuck', null].map(outcomeOf)).toEqual([
      'unusable',
      'failed',
      'failed',
      'complete',
    ]);
  });

  it('never promises less than two minutes nor more than an hour, and never less for a longer recording', () => {
    const length = fc.integer({ min: 0, max: 20 * 3_600_000 });
    fc.assert(
      fc.property(length, length, (one, other) => {
        const [shorter, longer] = one < other ? [one, other] : [other, one];
        expect(promisedSeconds(shorter)).toBeLessThanOrEqual(promisedSeconds(longer));
        expect(promisedSeconds(one)).toBeGreaterThanOrEqual(120);
        expect(promisedSeconds(one)).toBeLessThanOrEqual(3_600);
      }),
    );
    expect(promisedSeconds(null)).toBe(3_600);
  });
});
