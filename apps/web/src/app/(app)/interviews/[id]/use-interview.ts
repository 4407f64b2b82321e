'use client';

import type {
  AnalysisResponse,
  InterviewDetail,
  TranscriptResponse,
} from '@interview-buddy/shared-types/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { startOf, useStaleNote, type Drawn } from '@/browser/drawn';
import { keepProgress } from '@/browser/keep-progress';
import { usePollingInterval } from '@/browser/live-state';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';
import { isUnderWay } from '@/browser/statuses';
import type { Letter } from '@/features/report/letter';

/** What the page is first drawn with, as the server read it; null where it could not. */
export interface FirstRead {
  interview: Drawn<InterviewDetail> | null;
  letter: (Letter & { run: number }) | null;
}

export function useInterview(id: string, { interview }: FirstRead) {
  const path = `/api/interviews/${id}`;
  const drawn = interview?.value.id === id ? interview : null;
  useStaleNote(path, drawn);
  const client = useQueryClient();
  const interval = usePollingInterval();
  return useQuery({
    queryKey: keys.interview(id),
    queryFn: async ({ signal }) => {
      const has = await request<InterviewDetail>(path, { signal });
      return keepProgress(client.getQueryData(keys.interview(id)), has);
    },
    ...startOf(drawn),
    refetchInterval: ({ state }) => interval(state.data ? isUnderWay(state.data.status) : false),
  });
}

/** Results belong to a run: the next run reads them anew, and the former stay until they are there. */
export function useResults(interview: InterviewDetail | undefined) {
  const id = interview?.id ?? '';
  const run = interview?.run ?? 0;
  const enabled = interview?.status === 'complete';
  const analysis = useQuery({
    queryKey: [...keys.analysis(id), run],
    queryFn: ({ signal }) => request<AnalysisResponse>(`/api/interviews/${id}/analysis`, { signal }),
    enabled,
    staleTime: Infinity,
  });
  const transcript = useQuery({
    queryKey: [...keys.transcript(id), run],
    queryFn: ({ signal }) => request<TranscriptResponse>(`/api/interviews/${id}/transcript`, { signal }),
    enabled,
    staleTime: Infinity,
  });
  return { analysis, transcript };
}
