import type { InterviewsOverview } from '@interview-buddy/shared-types/api';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { bytes } from '@/browser/format';
import { ProgressBar } from '@/components/progress-bar';
import { Skeleton } from '@/components/skeleton';
import { NextStep } from './next-step';
import { Trend } from './trend';

/** What stands above the list: what to do next, the trend, the room that is left. */
export function Overview({ overview }: { overview: InterviewsOverview | undefined }) {
  return (
    <div className="grid gap-x-10 gap-y-6 border-t border-line py-6 md:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_17rem_11rem]">
      <Part title="Next">
        {overview ? (
          overview.next ? (
            <NextStep next={overview.next} />
          ) : (
            <p className="max-w-[44ch] text-ink-soft">Nothing waits for you: what was sent is being read.</p>
          )
        ) : (
          <Skeleton className="h-14 max-w-sm" />
        )}
      </Part>
      <Part title="Score over time">
        {overview ? (
          <Trend scores={overview.trend} otherRubric={overview.otherRubric} />
        ) : (
          <Skeleton className="h-22" />
        )}
      </Part>
      <Part title="Recordings">
        {overview ? <Storage {...overview.storage} /> : <Skeleton className="h-14" />}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid min-w-0 content-start gap-2">
      <h2 className="text-xs font-medium text-ink-faint">{title}</h2>
      {children}
    </section>
  );
}

function Storage({ usedBytes, limitBytes }: InterviewsOverview['storage']) {
  return (
    <div className="grid gap-2">
      <p>
        {bytes(usedBytes)} <span className="text-ink-faint">of {bytes(limitBytes)}</span>
      </p>
      <ProgressBar percent={Math.min(100, (usedBytes / limitBytes) * 100)} label="Storage used" />
      <Link href="/account#recordings" className="text-link min-h-6 w-fit text-xs">
        How long they are kept
      </Link>
    </div>
  );
}
