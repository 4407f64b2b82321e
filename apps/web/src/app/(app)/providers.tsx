'use client';

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { RequestFailed } from '@/browser/request';
import { ToastProvider } from '@/components/toast';
import { LiveProvider } from '@/features/live/live-provider';
import { UploadsProvider } from '@/features/upload/uploads-provider';

function toSignIn(error: Error): void {
  if (!(error instanceof RequestFailed) || error.status !== 401) return;
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?ended=1&next=${encodeURIComponent(here)}`);
}

function createClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: toSignIn }),
    defaultOptions: {
      mutations: { onError: toSignIn },
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < 3 && !(error instanceof RequestFailed && error.status >= 400 && error.status < 500),
      },
    },
  });
}

export function Providers({ userId, children }: { userId: string; children: ReactNode }) {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>
        <LiveProvider>
          <UploadsProvider userId={userId}>{children}</UploadsProvider>
        </LiveProvider>
      </ToastProvider>
    </QueryClientProvider>
  );
}
