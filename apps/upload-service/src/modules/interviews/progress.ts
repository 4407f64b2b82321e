import type { Progress } from '@interview-buddy/event-bus';
import type { StageProgress } from '@interview-buddy/shared-types/api';
import type { MeasuredPace } from './estimates.repository.js';
import type { InterviewRow } from './interview-row.js';

/** What happens to an interview now; null where nothing is under way. */
export function progressOf(
  row: InterviewRow,
  reported: Progress | undefined,
  pace: MeasuredPace,
  now: Date,
): StageProgress | null {
  if (row.status === 'uploading') return uploading(row);
  if (row.status !== 'uploaded' && row.status !== 'transcribing' && row.status !== 'analyzing') return null;
  const current = reported?.run === row.run ? reported : undefined;
  // Begun, and told to wait: an analysis whose providers are all busy.
  const delayed = row.status === 'analyzing' && current?.stage === 'queued';
  const stage = row.status === 'uploaded' || delayed ? 'queued' : row.status;
  return {
    stage,
    percent: current?.stage === stage ? current.percent : null,
    remainingSeconds: current?.remainingSeconds ?? estimate(row, pace, now),
  };
}

function uploading({ upload }: InterviewRow): StageProgress {
  const percent = upload?.length ? Math.min(100, (100 * upload.storedBytes) / upload.length) : null;
  return { stage: 'uploading', percent, remainingSeconds: null };
}

/** Null where nothing was measured, and where it takes longer than what was: then nobody knows. */
function estimate(row: InterviewRow, pace: MeasuredPace, now: Date): number | null {
  const whole = wholeSeconds(row, pace);
  // Of a later run nobody noted when it began.
  if (whole === null || row.uploadedAt === null || row.run > 1) return null;
  const left = whole - (now.getTime() - row.uploadedAt.getTime()) / 1000;
  return left > 0 ? Math.ceil(left) : null;
}

function wholeSeconds(
  { durationMs, sizeBytes }: InterviewRow,
  { perSecond, perByte }: MeasuredPace,
): number | null {
  if (durationMs !== null && perSecond !== null) return (durationMs / 1000) * perSecond;
  return sizeBytes !== null && perByte !== null ? sizeBytes * perByte : null;
}
