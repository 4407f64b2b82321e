'use client';

import type {
  BusStatus,
  DeadLetterPage,
  RedriveRequest,
  RedriveResponse,
} from '@interview-buddy/shared-types/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';

const EVERY_MS = 5_000;

export function useBusStatus() {
  return useQuery({
    queryKey: keys.busStatus,
    queryFn: ({ signal }) => request<BusStatus>('/api/operations/status', { signal }),
    refetchInterval: EVERY_MS,
  });
}

export function useDeadLetters() {
  return useQuery({
    queryKey: keys.deadLetters,
    queryFn: ({ signal }) => request<DeadLetterPage>('/api/operations/dead-letters', { signal }),
    refetchInterval: EVERY_MS,
  });
}

export function useRedrive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => {
      const body: RedriveRequest = { dryRun: false };
      return request<RedriveResponse>(`/api/operations/dead-letters/${id}/redrive`, { method: 'POST', body });
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.operations }),
  });
}
