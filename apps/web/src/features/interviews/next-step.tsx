import type { InterviewsOverview } from '@interview-buddy/shared-types/api';
import Link from 'next/link';

type Next = NonNullable<InterviewsOverview['next']>;

const actions: Record<Next['kind'], string> = {
  failed: 'See what can be done',
  draft: 'Add its recording',
  read: 'Read the words it rests on',
};

function sentenceOf({ kind, company, title, advice }: Next): string {
  if (kind === 'failed') return `Your interview with ${company} could not be read to the end.`;
  if (kind === 'draft') return `Your interview with ${company} waits for its recording.`;
  return advice ?? `Your interview with ${company} for ${title} is ready to read.`;
}

/** The one thing that is most worth doing now. */
export function NextStep({ next }: { next: Next }) {
  return (
    <div className="grid gap-2">
      <p className="line-clamp-3 max-w-[48ch] font-serif text-lg break-words">{sentenceOf(next)}</p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-ink-soft">
        <Link href={`/interviews/${next.interviewId}`} className="text-link min-h-6">
          {actions[next.kind]}
        </Link>
        {next.kind === 'read' && next.advice && (
          <span className="truncate text-xs text-ink-faint">from your interview with {next.company}</span>
        )}
      </p>
    </div>
  );
}
