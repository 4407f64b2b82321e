import type { InterviewSummary } from '@interview-buddy/shared-types/api';
import { isDelayed } from '@/browser/statuses';

type Status = InterviewSummary['status'];

export interface Step {
  key: 'uploading' | 'uploaded' | 'transcribing' | 'analyzing' | 'complete';
  label: string;
  state: 'done' | 'now' | 'later';
}

const order = ['uploading', 'uploaded', 'transcribing', 'analyzing', 'complete'] as const;

const labels: Record<Step['key'], string> = {
  uploading: 'Uploading',
  uploaded: 'Uploaded',
  transcribing: 'Transcribing',
  analyzing: 'Analyzing',
  complete: 'Complete',
};

/** The way of a recording as steps. Uploaded and Complete are reached, not worked on. */
export function stepsOf(status: Status): Step[] {
  const at = status === 'draft' || status === 'failed' ? -1 : order.indexOf(status);
  return order.map((key, index) => {
    const reached = index < at || (index === at && (key === 'complete' || key === 'uploaded'));
    return { key, label: labels[key], state: reached ? 'done' : index === at ? 'now' : 'later' };
  });
}

/** What happens now, in a sentence or two. */
export function nowOf(status: Status, progress: InterviewSummary['progress'] = null): string {
  if (isDelayed({ status, progress })) {
    return 'The AI providers ask us to wait a moment. It goes on by itself; if they stay busy, the built-in rules do the rest.';
  }
  switch (status) {
    case 'draft':
      return 'The interview is noted; its recording has not been sent yet.';
    case 'uploading':
      return 'Your recording is on its way. Keep this page open until it has arrived; if the line breaks, it goes on where it stopped.';
    case 'uploaded':
      return 'The recording has arrived and is safe. It waits for its turn.';
    case 'transcribing':
      return 'The recording is listened to: speech becomes words with their times, and the speakers are told apart.';
    case 'analyzing':
      return 'The transcript is read: questions and answers, fillers, pace, pauses, and what each story holds.';
    case 'complete':
      return 'The analysis is there.';
    case 'failed':
      return 'The recording could not be read.';
  }
}
