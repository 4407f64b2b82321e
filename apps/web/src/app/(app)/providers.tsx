'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { RequestFailed } from '@/browser/request';
import { ToastProvider } from '@/components/toast';
import { LiveProvider } from '@/features/live/live-provider';
import { UploadsProvider } from '@/features/upload/uploads-provider';

function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
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
