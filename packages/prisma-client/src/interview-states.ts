import type { InterviewStatus } from '@interview-buddy/shared-types/models';

/** From which statuses a status may be entered, within one run. */
const ENTERED_FROM: Readonly<Record<InterviewStatus, readonly InterviewStatus[]>> = {
  draft: [],
  uploading: ['draft'],
  uploaded: ['uploading'],
  transcribing: ['uploaded'],
  // A run that starts at the analysis has no transcription of its own.
  analyzing: ['uploaded', 'transcribing'],
  complete: ['analyzing'],
  failed: ['uploading', 'uploaded', 'transcribing', 'analyzing'],
};

/** Work that may be taken up again: a second attempt finds the status where the first one put it. */
const REENTRANT: ReadonlySet<InterviewStatus> = new Set(['uploading', 'transcribing', 'analyzing']);

export const enteredFrom = (to: InterviewStatus): readonly InterviewStatus[] => ENTERED_FROM[to];

export const mayReenter = (status: InterviewStatus): boolean => REENTRANT.has(status);

/** Where a next run may start. */
export type RunStart = 'upload' | 'transcription' | 'analysis';

/** From which statuses the next run may be started, at each of its places. */
export const RESTARTED_FROM: Readonly<Record<RunStart, readonly InterviewStatus[]>> = {
  upload: ['failed'],
  transcription: ['uploaded', 'transcribing', 'analyzing', 'complete', 'failed'],
  analysis: ['uploaded', 'transcribing', 'analyzing', 'complete', 'failed'],
};

/** The status that a run begins with. */
export const RUN_BEGINS_AS: Readonly<Record<RunStart, InterviewStatus>> = {
  upload: 'draft',
  transcription: 'uploaded',
  analysis: 'uploaded',
};
