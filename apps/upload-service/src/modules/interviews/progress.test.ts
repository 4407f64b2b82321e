import { describe, expect, it } from 'vitest';
import { NOTHING_MEASURED } from './estimates.repository.js';
import type { InterviewRow } from './interview-row.js';
import { progressOf } from './progress.js';

const now = new Date('2026-11-20T12:00:00Z');
const row = (changes: Partial<InterviewRow>): InterviewRow => ({
  id: '7d3f4c9e-0000-4000-8000-000000000001',
  company: 'Contoso',
  title: 'Engineer',
  type: 'phone',
  notes: '',
  jobDescription: '',
  heldOn: null,
  status: 'transcribing',
  run: 1,
  version: 1,
  failureCode: null,
  failureMessage: null,
  fileName: null,
  mimeType: null,
  sizeBytes: 1_000_000,
  durationMs: 600_000,
  duplicateOfId: null,
  hasRecording: true,
  uploadedAt: new Date(now.getTime() - 30_000),
  completedAt: null,
  createdAt: now,
  updatedAt: now,
  overallScore: null,
  upload: null,
  ...changes,
});
const reported = (run: number) => ({
  interviewId: row({}).id,
  userId: 'u',
  run,
  stage: 'transcribing' as const,
  percent: 40,
  remainingSeconds: 77,
});

describe('progressOf', () => {
  it.each(['draft', 'complete', 'failed'] as const)('is nothing for %s', (status) => {
    expect(progressOf(row({ status }), reported(1), NOTHING_MEASURED, now)).toBeNull();
  });

  it('tells of an analysis that has to wait', () => {
    const waits = { ...reported(1), stage: 'queued' as const, percent: null };
    expect(progressOf(row({ status: 'analyzing' }), waits, NOTHING_MEASURED, now)).toEqual({
      stage: 'queued',
      percent: null,
      remainingSeconds: 77,
    });
    expect(progressOf(row({ status: 'analyzing', run: 2 }), waits, NOTHING_MEASURED, now)?.stage).toBe(
      'analyzing',
    );
  });

  it('takes what the stage itself says, if it is of this run', () => {
    expect(progressOf(row({}), reported(1), NOTHING_MEASURED, now)).toEqual({
      stage: 'transcribing',
      percent: 40,
      remainingSeconds: 77,
    });
    expect(progressOf(row({ run: 2 }), reported(1), NOTHING_MEASURED, now)).toEqual({
      stage: 'transcribing',
      percent: null,
      remainingSeconds: null,
    });
  });

  it('estimates from measured medians: by duration, else by size', () => {
    const pace = { perSecond: 0.2, perByte: 0.0001 };
    expect(progressOf(row({}), undefined, pace, now)?.remainingSeconds).toBe(90);
    expect(progressOf(row({ durationMs: null }), undefined, pace, now)?.remainingSeconds).toBe(70);
  });

  it('says nothing where nothing was measured or it takes longer than ever measured', () => {
    expect(progressOf(row({}), undefined, NOTHING_MEASURED, now)?.remainingSeconds).toBeNull();
    expect(
      progressOf(row({}), undefined, { perSecond: 0.01, perByte: null }, now)?.remainingSeconds,
    ).toBeNull();
  });

  it('tells how much of an upload is stored', () => {
    const uploading = row({ status: 'uploading', upload: { storedBytes: 25, length: 100 } });
    expect(progressOf(uploading, undefined, NOTHING_MEASURED, now)).toEqual({
      stage: 'uploading',
      percent: 25,
      remainingSeconds: null,
    });
  });
});
