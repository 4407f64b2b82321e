import type { InterviewDetail } from '@interview-buddy/shared-types/api';
import type { QueryClient, QueryFilters } from '@tanstack/react-query';
import { keys } from '@/browser/query-keys';
import { isUnderWay } from '@/browser/statuses';
import {
  mapPages,
  mergeProgress,
  mergeStatus,
  type Pages,
  type ProgressMessage,
  type StatusMessage,
} from './merge';

export async function takeStatus(client: QueryClient, message: StatusMessage): Promise<void> {
  client.setQueryData<InterviewDetail>(
    keys.interview(message.interviewId),
    (have) => have && mergeStatus(have, message),
  );
  client.setQueriesData<Pages>({ queryKey: keys.lists }, (have) =>
    mapPages(have, (one) => mergeStatus(one, message)),
  );
  if (message.status === 'complete' || message.status === 'failed') {
    void client.invalidateQueries({ queryKey: keys.lists });
    void client.invalidateQueries({ queryKey: keys.overview });
  }
  // The message tells that something changed, the interview itself says what: score, failure, length.
  await askAnew(client, { queryKey: keys.interview(message.interviewId) });
}

/** What is under way may have gone on between the first answer and the first message that could be heard. */
export function readMoving(client: QueryClient): Promise<void> {
  return askAnew(client, {
    predicate: ({ queryKey: [kind, , result], state: { data } }) => {
      if (kind === keys.lists[0]) return movesIn(data as Pages | undefined);
      return kind === 'interview' && result === undefined && moves(data as InterviewDetail | undefined);
    },
  });
}

function moves(one: Pick<InterviewDetail, 'status'> | undefined): boolean {
  return one === undefined || isUnderWay(one.status);
}

function movesIn(list: Pages | undefined): boolean {
  return list === undefined || list.pages.some(({ items }) => items.some(moves));
}

/**
 * A first question that is on its way may be answered with what was before, and invalidating alone would wait for that
 * answer and ask no more.
 */
async function askAnew(client: QueryClient, which: QueryFilters): Promise<void> {
  await client.cancelQueries({ ...which, exact: which.queryKey !== undefined });
  await client.invalidateQueries(which);
}

export function takeProgress(client: QueryClient, message: ProgressMessage): void {
  client.setQueryData<InterviewDetail>(
    keys.interview(message.interviewId),
    (have) => have && mergeProgress(have, message),
  );
  client.setQueriesData<Pages>({ queryKey: keys.lists }, (have) =>
    mapPages(have, (one) => mergeProgress(one, message)),
  );
}
