import type { InterviewDetail } from '@interview-buddy/shared-types/api';

export interface Ways {
  /** The interview that holds the same recording. */
  openOther: string | null;
  tryAgain: boolean;
  /** Whether another file is more likely to help than the same one. */
  replace: boolean;
}

/** The ways on after a failure, by its code: a fault of ours is tried again, a fault of the recording is not. */
export function waysOn(interview: Pick<InterviewDetail, 'failure' | 'duplicateOfId' | 'hasRecording'>): Ways {
  const code = interview.failure?.code ?? '';
  const duplicate = code === 'recording/duplicate';
  return {
    openOther: duplicate ? interview.duplicateOfId : null,
    tryAgain: interview.hasRecording && (duplicate || !code.startsWith('recording/')),
    replace: code.startsWith('recording/') || !interview.hasRecording,
  };
}
