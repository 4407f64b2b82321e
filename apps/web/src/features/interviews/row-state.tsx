import type { InterviewSummary } from '@interview-buddy/shared-types/api';
import { CircleAlert, CircleDashed } from 'lucide-react';
import { remaining } from '@/browser/format';
import { isDelayed, isUnderWay, statusNames } from '@/browser/statuses';
import { ProgressBar } from '@/components/progress-bar';

/** The right end of a row: a score, how far it is, or why there is none. */
export function RowState({ interview }: { interview: InterviewSummary }) {
  const { status, overallScore, progress } = interview;
  if (status === 'complete') {
    return overallScore === null ? (
      <span className="shrink-0 text-ink-soft">No score</span>
    ) : (
      <span className="shrink-0 font-serif text-xl leading-none tabular-nums">
        {Math.round(overallScore)}
        <span className="sr-only"> of 100</span>
      </span>
    );
  }
  if (isUnderWay(status)) {
    const left = progress?.remainingSeconds ?? null;
    const name = isDelayed(interview) ? 'Delayed' : statusNames[status];
    return (
      <span className="grid w-24 shrink-0 gap-1.5 text-right text-xs tabular-nums sm:w-36 sm:whitespace-nowrap">
        <span className="font-medium">{name}</span>
        <ProgressBar percent={progress?.percent ?? null} label={name} />
        <span className="text-ink-faint">{left === null ? '\u00a0' : `${remaining(left)} left`}</span>
      </span>
    );
  }
  const Icon = status === 'failed' ? CircleAlert : CircleDashed;
  return (
    <span
      className={`inline-flex shrink-0 items-center gap-1.5 text-xs ${status === 'failed' ? 'text-danger' : 'text-ink-faint'}`}
    >
      <Icon aria-hidden="true" className="size-4" />
      {statusNames[status]}
    </span>
  );
}
