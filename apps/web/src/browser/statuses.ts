import type { InterviewSummary } from '@interview-buddy/shared-types/api';

type Status = InterviewSummary['status'];

export const statusNames: Record<Status, string> = {
  draft: 'Not uploaded yet',
  uploading: 'Uploading',
  uploaded: 'Uploaded',
  transcribing: 'Transcribing',
  analyzing: 'Analyzing',
  complete: 'Complete',
  failed: 'Could not be read',
};

/** Whether the product is at work on it, so that waiting makes sense. */
export function isUnderWay(status: Status): boolean {
  return (
    status === 'uploading' || status === 'uploaded' || status === 'transcribing' || status === 'analyzing'
  );
}

/** Whether an analysis waits because every AI provider is busy. */
export function isDelayed({ status, progress }: Pick<InterviewSummary, 'status' | 'progress'>): boolean {
  return status === 'analyzing' && progress?.stage === 'queued';
}
