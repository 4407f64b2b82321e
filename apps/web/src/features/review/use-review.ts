'use client';

import type { ReviewDecisionRequest, ReviewQueue } from '@interview-buddy/shared-types/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';

export type Flagged = ReviewQueue['items'][number];

export function useReviewQueue() {
  return useQuery({
    queryKey: keys.review,
    queryFn: ({ signal }) => request<ReviewQueue>('/api/review/analyses', { signal }),
  });
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ interviewId, ...body }: ReviewDecisionRequest & { interviewId: string }) =>
      request(`/api/review/analyses/${interviewId}`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.review }),
  });
}
