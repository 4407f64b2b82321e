'use client';

import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { isDelayed } from '@/browser/statuses';
import { cx } from '@/components/class-names';
import { ProgressBar } from '@/components/progress-bar';
import { estimateOf } from './estimate';
import { nowOf, stepsOf, type Step } from './steps';

interface Props {
  interview: InterviewDetail;
  email: string | null;
  /** Shown while the recording is still in this browser. */
  upload: ReactNode;
}

export function StatusView({ interview, email, upload }: Props) {
  const { status } = interview;
  const sending = status === 'draft' || status === 'uploading';
  return (
    <div className="grid max-w-3xl gap-10 md:grid-cols-[12rem_minmax(0,1fr)]">
      <ol aria-label="Steps" className="grid content-start">
        {stepsOf(status).map((step) => (
          <StepRow key={step.key} step={step} />
        ))}
      </ol>
      <div className="grid content-start gap-6">
        <div role="status" aria-live="polite" className="grid gap-2">
          <h2 className="font-serif text-xl">{headingOf(interview)}</h2>
          <p className="max-w-[62ch] text-base text-ink-soft">{nowOf(status, interview.progress)}</p>
        </div>
        {sending ? upload : <Estimate interview={interview} />}
        {!sending && (
          <p className="max-w-[62ch] text-ink-soft">
            You can close this page: the work goes on without it.
            {email
              ? ` When it is done, a mail goes to ${email}.`
              : ' When it is done, it says so under Notifications.'}
          </p>
        )}
      </div>
    </div>
  );
}

function headingOf({ status, progress }: InterviewDetail): string {
  if (isDelayed({ status, progress })) return 'High demand, analysis delayed';
  const step = stepsOf(status).find(({ state }) => state === 'now');
  if (step) return step.label;
  return status === 'draft' ? 'Ready for the recording' : 'Uploaded';
}

function StepRow({ step }: { step: Step }) {
  return (
    <li
      aria-current={step.state === 'now' ? 'step' : undefined}
      className={cx(
        'relative flex items-center gap-3 pb-5 last:pb-0',
        'before:absolute before:top-5 before:bottom-0 before:left-[9px] before:w-px before:bg-line last:before:hidden',
        step.state === 'later' ? 'text-ink-faint' : 'text-ink',
        step.state === 'now' && 'font-semibold',
      )}
    >
      <span
        className={cx(
          'inline-flex size-5 shrink-0 items-center justify-center rounded-full border',
          step.state === 'done' && 'border-accent bg-accent text-on-accent',
          step.state === 'now' && 'border-2 border-accent',
          step.state === 'later' && 'border-line',
        )}
      >
        {step.state === 'done' && <Check aria-hidden="true" className="size-3" strokeWidth={3} />}
        {step.state === 'now' && <span className="size-1.5 animate-pulse rounded-full bg-accent" />}
      </span>
      {step.label}
      <span className="sr-only">
        {step.state === 'done' ? ', done' : step.state === 'now' ? ', now' : ', later'}
      </span>
    </li>
  );
}

function Estimate({ interview }: { interview: InterviewDetail }) {
  return (
    <div className="grid gap-2">
      <ProgressBar percent={interview.progress?.percent ?? null} label="This step" />
      <p className="max-w-[62ch] text-ink-soft">{estimateOf(interview)}</p>
    </div>
  );
}
