import type { InterviewSummary } from '@interview-buddy/shared-types/api';
import { describe, expect, it } from 'vitest';
import { mapPages, mergeProgress, mergeStatus } from './merge';

const id = '0190c3f0-0000-7000-8000-000000000001';
const interview: InterviewSummary = {
  id,
  company: 'Northwind',
  title: 'Analyst',
  type: 'behavioral',
  heldOn: null,
  status: 'transcribing',
  run: 2,
  version: 7,
  durationMs: 240_000,
  overallScore: null,
  failure: null,
  progress: { stage: 'transcribing', percent: 40, remainingSeconds: 30 },
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
};

describe('mergeStatus', () => {
  const message = { interviewId: id, run: 2, version: 8, status: 'analyzing' };

  it('takes a newer status and keeps the progress until the next one', () => {
    expect(mergeStatus(interview, message)).toMatchObject({
      status: 'analyzing',
      version: 8,
      progress: { percent: 40 },
    });
  });

  it('forgets the progress when the interview ends', () => {
    expect(mergeStatus(interview, { ...message, status: 'complete' }).progress).toBeNull();
  });

  it.each([
    ['an older version', { ...message, version: 6 }],
    ['an older run', { ...message, run: 1, version: 99 }],
    ['another interview', { ...message, interviewId: id.replace(/1$/, '2') }],
    ['a status of a later product', { ...message, status: 'paused' }],
  ])('ignores %s', (_, other) => {
    expect(mergeStatus(interview, other)).toBe(interview);
  });

  it('takes the first message of the next run', () => {
    expect(mergeStatus({ ...interview, status: 'complete' }, { ...message, run: 3 })).toMatchObject({
      run: 3,
      status: 'analyzing',
    });
  });
});

describe('mergeProgress', () => {
  const message = { interviewId: id, run: 2, stage: 'analyzing', percent: 5, remainingSeconds: 12 };

  it('takes what happens now', () => {
    expect(mergeProgress(interview, message).progress).toEqual({
      stage: 'analyzing',
      percent: 5,
      remainingSeconds: 12,
    });
  });

  it('ignores progress that arrives after the end, or from an older run', () => {
    const complete: InterviewSummary = { ...interview, status: 'complete' };
    expect(mergeProgress(complete, message)).toBe(complete);
    expect(mergeProgress(interview, { ...message, run: 1 })).toBe(interview);
    expect(mergeProgress(interview, { ...message, stage: 'dreaming' })).toBe(interview);
  });
});

describe('mapPages', () => {
  const pages = {
    pages: [
      { items: [interview], nextCursor: 'a' },
      { items: [{ ...interview, id: 'other' }], nextCursor: null },
    ],
    pageParams: [null, 'a'],
  };

  it('changes only the page that holds the interview', () => {
    const changed = mapPages(pages, (one) => (one.id === id ? { ...one, status: 'complete' } : one));
    expect(changed?.pages[0]?.items[0]?.status).toBe('complete');
    expect(changed?.pages[1]).toBe(pages.pages[1]);
  });

  it('is the same object where nothing changed, so that nothing is drawn again', () => {
    expect(mapPages(pages, (one) => one)).toBe(pages);
  });
});
