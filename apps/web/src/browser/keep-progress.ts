import type { InterviewDetail } from '@interview-buddy/shared-types/api';

/**
 * Progress is told in passing and may be missing from an answer: while nothing else changed, what was known stays,
 * so that the estimate does not come and go.
 */
export function keepProgress(had: InterviewDetail | undefined, has: InterviewDetail): InterviewDetail {
  if (!had || has.progress || had.id !== has.id) return has;
  return had.status === has.status && had.run === has.run ? { ...has, progress: had.progress } : has;
}
