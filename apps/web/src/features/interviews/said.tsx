'use client';

import type { TranscriptHits } from '@interview-buddy/shared-types/api';
import { ChevronDown } from 'lucide-react';
import { count } from '@/browser/format';
import { sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { cx } from '@/components/class-names';
import { SaidIn } from './said-in';
import { useSaid } from './use-said';

interface Props {
  /** What is typed in the search of the list. */
  search: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The service answers with no more than this many interviews. */
const most = 20;

/** What the search finds in the words that were said: one line above the list, and the quotes behind it. */
export function Said({ search, open, onOpenChange }: Props) {
  const { words, data, error, isPlaceholderData, refetch } = useSaid(search);
  if (words === null) return null;
  const items = data?.items ?? [];
  return (
    <section
      aria-labelledby="said-title"
      aria-busy={isPlaceholderData}
      className="grid gap-3 border-t border-line py-3"
    >
      <div className="flex min-h-8 flex-wrap items-center gap-x-3">
        <h2 id="said-title" className="min-w-0 break-words">
          <span role="status">{summaryOf(words, isPlaceholderData ? undefined : data, error)}</span>
        </h2>
        {error && (
          <Button look="secondary" size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        )}
        {items.length > 0 && (
          <Button
            look="quiet"
            size="sm"
            aria-expanded={open}
            onClick={() => onOpenChange(!open)}
            className="-ml-3"
          >
            {open ? 'Hide the words' : 'Show the words'}
            <ChevronDown
              aria-hidden="true"
              className={cx('size-4 transition-transform', open && 'rotate-180')}
            />
          </Button>
        )}
      </div>
      {open && items.length > 0 && (
        <ul aria-label="Where it was said" className="grid gap-6 pb-2">
          {items.map((item) => (
            <SaidIn key={item.interviewId} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function summaryOf(words: string, data: TranscriptHits | undefined, error: Error | null): string {
  if (error) return `What was said could not be searched. ${sentenceOf(error)}`;
  if (!data) return `Looking for “${words}” in what was said`;
  const found = data.items.length;
  if (found === 0) return `“${words}” was said in none of your interviews.`;
  return `“${words}” was said in ${found < most ? count(found, 'interview') : `${most} interviews or more`}`;
}
