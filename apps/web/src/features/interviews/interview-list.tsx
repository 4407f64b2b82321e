'use client';

import { useSearchParams } from 'next/navigation';
import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import { sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { Notice } from '@/components/notice';
import { Loading, Skeleton } from '@/components/skeleton';
import { asked, filtersOf, isFiltered, noFilters, type Filters } from './filters';
import { InterviewRow } from './interview-row';
import { ListFilters } from './list-filters';
import { LoadMore } from './load-more';
import { Overview } from './overview';
import { useDeleteWithUndo, useInterviews, useOverview, type FirstPage } from './use-interviews';

// Seen on the first visit, and once something is searched: the list does not wait for them.
const FirstSteps = lazy(() => import('./first-steps').then((module) => ({ default: module.FirstSteps })));
const Said = lazy(() => import('./said').then((module) => ({ default: module.Said })));

export function InterviewList({ sample, first }: { sample: React.ReactNode; first: FirstPage }) {
  const { filters, setFilters, wordsShown, showWords } = useAddress();
  const overview = useOverview(first);
  const list = useInterviews(useDeferredValue(filters), first);
  const onDelete = useDeleteWithUndo();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = isFiltered(filters);

  if (list.isPending) return <ListSkeleton />;
  if (list.isError && !list.data) {
    return (
      <Notice
        tone="problem"
        live
        title="Your interviews could not be read"
        actions={
          <Button look="secondary" size="sm" onClick={() => void list.refetch()}>
            Try again
          </Button>
        }
      >
        {sentenceOf(list.error)}
      </Notice>
    );
  }
  if (rows.length === 0 && !filtered && !list.isPlaceholderData)
    return (
      <Suspense fallback={<ListSkeleton />}>
        <FirstSteps sample={sample} />
      </Suspense>
    );
  return (
    <>
      <Overview overview={overview.data} />
      <ListFilters filters={filters} companies={overview.data?.companies ?? []} onChange={setFilters} />
      {filters.search && (
        <Suspense>
          <Said search={filters.search} open={wordsShown ?? rows.length === 0} onOpenChange={showWords} />
        </Suspense>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={filters.search ? 'No company, title or note fits' : 'None of them fits'}
          actions={
            <Button look="secondary" onClick={() => setFilters(noFilters)}>
              Show all interviews
            </Button>
          }
        >
          <p>Try fewer words, or leave one of the filters out.</p>
        </EmptyState>
      ) : (
        <ul aria-label="Interviews" aria-busy={list.isPlaceholderData} className="border-t border-line">
          {rows.map((one) => (
            <InterviewRow key={one.id} interview={one} onDelete={onDelete} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <LoadMore busy={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      )}
      {filtered && rows.length > 0 && !list.hasNextPage && (
        <p className="py-6 text-center text-ink-faint">
          That is all that fits.{' '}
          <Button look="quiet" size="sm" onClick={() => setFilters(noFilters)}>
            Show all
          </Button>
        </p>
      )}
    </>
  );
}

interface Kept {
  filters: Filters;
  /** Null where nobody chose: then they are shown where the list has nothing to show. */
  wordsShown: boolean | null;
}

/** Kept in the address, so that going back or loading again shows the same list. */
function useAddress() {
  const address = useSearchParams();
  const [found] = useState<Kept>(() => ({
    filters: filtersOf(address),
    wordsShown: address.has('words') ? true : null,
  }));
  const [kept, keep] = useState(found);
  // In an effect: what was typed before the page came alive is adopted before the router follows the address.
  useEffect(() => {
    if (kept !== found) write(kept);
  }, [kept, found]);
  return {
    ...kept,
    setFilters: (filters: Filters) => keep((now) => ({ ...now, filters })),
    showWords: (wordsShown: boolean) => keep((now) => ({ ...now, wordsShown })),
  };
}

function write({ filters, wordsShown }: Kept): void {
  const query = new URLSearchParams({ ...asked(filters), ...(wordsShown && { words: 'shown' }) }).toString();
  window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
}

function ListSkeleton() {
  return (
    <Loading what="your interviews">
      <div className="grid gap-px">
        {[0, 1, 2, 3, 4].map((row) => (
          <div key={row} className="flex items-center gap-4 border-b border-line py-4">
            <Skeleton className="size-10" />
            <div className="grid min-w-0 grow grid-cols-1 gap-2">
              <Skeleton className="h-4 w-48" />
              <Skeleton className="h-3 w-72 max-w-full" />
            </div>
            <Skeleton className="h-6 w-12" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
