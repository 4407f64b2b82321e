import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { clock, remaining } from '@/browser/format';

type Waiting = Pick<InterviewDetail, 'progress' | 'durationMs' | 'uploadedAt' | 'run'>;

/** How long it takes in all and how much of it is left, in a sentence that says it is an estimate. */
export function estimateOf({ progress, durationMs, uploadedAt, run }: Waiting, now = new Date()): string {
  const left = progress?.remainingSeconds ?? null;
  const recording = durationMs === null ? 'a recording like this one' : `a recording of ${clock(durationMs)}`;
  if (left === null) return `How long ${recording} takes can be said once this step is under way.`;
  const still = `${remaining(left)} until the analysis is there`;
  // Of a later run nobody noted when it began.
  if (uploadedAt === null || run > 1) return `Estimate for ${recording}: ${still}.`;
  const sofar = Math.max(0, (now.getTime() - new Date(uploadedAt).getTime()) / 1000);
  return `Estimate for ${recording}: ${remaining(sofar + left)} in all, ${still}.`;
}
