import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { clock, interviewTypes } from '@/browser/format';
import { useDay } from '@/browser/use-day';
import { InterviewActions } from './interview-actions';

export function InterviewHeader({ interview }: { interview: InterviewDetail }) {
  const { company, title, type, heldOn, createdAt, durationMs } = interview;
  const day = useDay(heldOn ?? createdAt);
  return (
    <header className="grid gap-3 pb-6">
      <Link
        href="/interviews"
        className="screen-only inline-flex min-h-8 w-fit items-center gap-1 text-ink-soft hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" /> Interviews
      </Link>
      <div className="flex items-start justify-between gap-4">
        <div className="grid min-w-0 gap-0.5">
          <h1 className="text-base font-semibold break-words">
            {company} <span className="font-normal text-ink-soft">· {title}</span>
          </h1>
          <p className="text-ink-faint">
            {[interviewTypes[type], day, durationMs === null ? null : clock(durationMs)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className="screen-only">
          <InterviewActions interview={interview} />
        </div>
      </div>
    </header>
  );
}
