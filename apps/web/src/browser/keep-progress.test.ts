import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { expect, it } from 'vitest';
import { keepProgress } from './keep-progress';

const interview = (more: Partial<InterviewDetail>) =>
  ({ id: 'a', run: 1, status: 'transcribing', progress: null, ...more }) as InterviewDetail;
const progress = { stage: 'transcribing' as const, percent: 40, remainingSeconds: 20 };

it('keeps the estimate while an answer leaves it out', () => {
  expect(keepProgress(interview({ progress }), interview({})).progress).toEqual(progress);
});

it('takes a newer one', () => {
  const newer = { ...progress, percent: 60 };
  expect(keepProgress(interview({ progress }), interview({ progress: newer })).progress).toEqual(newer);
});

it('forgets it with the next step, the next run, or another interview', () => {
  const had = interview({ progress });
  for (const has of [interview({ status: 'analyzing' }), interview({ run: 2 }), interview({ id: 'b' })]) {
    expect(keepProgress(had, has).progress).toBeNull();
  }
});
