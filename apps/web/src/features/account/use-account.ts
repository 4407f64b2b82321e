'use client';

import type { AccountResponse, UpdateAccountRequest } from '@interview-buddy/shared-types/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';

export function useAccount() {
  return useQuery({
    queryKey: keys.account,
    queryFn: ({ signal }) => request<AccountResponse>('/api/account', { signal }),
  });
}

export function useUpdateAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateAccountRequest) =>
      request<AccountResponse>('/api/account', { method: 'PATCH', body }),
    onSuccess: (account) => client.setQueryData(keys.account, account),
  });
}
