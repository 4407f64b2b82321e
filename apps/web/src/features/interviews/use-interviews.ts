'use client';

import type { InterviewPage, InterviewsOverview, InterviewSummary } from '@interview-buddy/shared-types/api';
import {
  hashKey,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import { startOf, useStaleNote, type Drawn } from '@/browser/drawn';
import { usePollingInterval } from '@/browser/live-state';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { isUnderWay } from '@/browser/statuses';
import { useToast } from '@/components/toast';
import { asked, PAGE_SIZE, type Filters } from './filters';

/** What a list is first drawn with, as the server read it. */
export interface FirstPage {
  /** As `asked` gives it. */
  query: Record<string, string>;
  page: Drawn<InterviewPage> | null;
  overview: Drawn<InterviewsOverview> | null;
}

export function useInterviews(filters: Filters, first: FirstPage) {
  const interval = usePollingInterval();
  const query = asked(filters);
  const drawn = hashKey([query]) === hashKey([first.query]) ? first.page : null;
  useStaleNote(pathOf(query), drawn);
  return useInfiniteQuery({
    queryKey: keys.list(query),
    queryFn: ({ pageParam, signal }) =>
      request<InterviewPage>(pathOf({ ...query, ...(pageParam && { cursor: pageParam }) }), { signal }),
    initialPageParam: '',
    ...startOf(drawn && { ...drawn, value: { pages: [drawn.value], pageParams: [''] } }),
    getNextPageParam: (last: InterviewPage) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      interval(state.data?.pages.some((page) => page.items.some((one) => isUnderWay(one.status))) ?? false),
  });
}

const pathOf = (query: Record<string, string>) =>
  `/api/interviews?${new URLSearchParams({ ...query, limit: PAGE_SIZE })}`;

export function useOverview({ overview }: FirstPage) {
  const path = '/api/overview';
  useStaleNote(path, overview);
  return useQuery({
    queryKey: keys.overview,
    queryFn: ({ signal }) => request<InterviewsOverview>(path, { signal }),
    ...startOf(overview),
  });
}

type List = InfiniteData<InterviewPage, string>;

/**
 * Takes an interview from the list at once and offers to undo it; where the server refuses, it comes back.
 * It belongs to the list: a row that has gone hears no answer.
 */
export function useDeleteWithUndo(): (one: InterviewSummary) => void {
  const toast = useToast();
  const client = useQueryClient();
  const readAnew = (...names: QueryKey[]) =>
    Promise.all(names.map((queryKey) => client.invalidateQueries({ queryKey })));
  const tell = (error: unknown) => toast({ text: sentenceOf(error) });

  const restore = async (id: string) => {
    await request(`/api/interviews/${id}/restore`, { method: 'POST' }).catch(tell);
    await readAnew(keys.overview, keys.lists, keys.searches);
  };
  const remove = async (one: InterviewSummary) => {
    await client.cancelQueries({ queryKey: keys.lists });
    client.setQueriesData<List>({ queryKey: keys.lists }, (have) => have && without(have, one.id));
    try {
      await request(`/api/interviews/${one.id}`, { method: 'DELETE' });
    } catch (error) {
      tell(error);
      return readAnew(keys.lists);
    }
    toast({
      text: `The interview with ${one.company} was deleted.`,
      action: { label: 'Undo', run: () => void restore(one.id) },
    });
    return readAnew(keys.overview, keys.searches);
  };
  return (one) => void remove(one);
}

function without(list: List, id: string): List {
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.filter((one) => one.id !== id) })),
  };
}
