import type { InterviewPage, InterviewSummary, StageProgress } from '@interview-buddy/shared-types/api';

export interface StatusMessage {
  interviewId: string;
  run: number;
  version: number;
  status: string;
}

export interface ProgressMessage {
  interviewId: string;
  run: number;
  stage: string;
  percent: number | null;
  remainingSeconds: number | null;
}

type Mergeable = Pick<InterviewSummary, 'id' | 'run' | 'version' | 'status' | 'progress'>;

const statuses: Record<string, InterviewSummary['status']> = {
  draft: 'draft',
  uploading: 'uploading',
  uploaded: 'uploaded',
  transcribing: 'transcribing',
  analyzing: 'analyzing',
  complete: 'complete',
  failed: 'failed',
};

const stages: Record<string, StageProgress['stage']> = {
  uploading: 'uploading',
  queued: 'queued',
  transcribing: 'transcribing',
  analyzing: 'analyzing',
};

/** What is known already stays where the message is older, about another interview, or not understood. */
export function mergeStatus<T extends Mergeable>(have: T, message: StatusMessage): T {
  const status = statuses[message.status];
  if (have.id !== message.interviewId || !status) return have;
  if (message.run < have.run || (message.run === have.run && message.version <= have.version)) return have;
  const ended = status === 'complete' || status === 'failed';
  return {
    ...have,
    run: message.run,
    version: Math.max(have.version, message.version),
    status,
    progress: ended ? null : have.progress,
  };
}

export function mergeProgress<T extends Mergeable>(have: T, message: ProgressMessage): T {
  const stage = stages[message.stage];
  const over = have.status === 'complete' || have.status === 'failed';
  if (have.id !== message.interviewId || !stage || message.run < have.run) return have;
  if (over && message.run === have.run) return have;
  const { percent, remainingSeconds } = message;
  return { ...have, progress: { stage, percent, remainingSeconds } };
}

export interface Pages {
  pages: InterviewPage[];
  pageParams: unknown[];
}

/** Applies a change to every interview of an endless list; the same object where nothing changed. */
export function mapPages(
  have: Pages | undefined,
  change: (one: InterviewSummary) => InterviewSummary,
): Pages | undefined {
  if (!have) return have;
  let touched = false;
  const pages = have.pages.map((page) => {
    const items = page.items.map(change);
    if (items.every((item, index) => item === page.items[index])) return page;
    touched = true;
    return { ...page, items };
  });
  return touched ? { ...have, pages } : have;
}
