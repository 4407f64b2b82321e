'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { keys } from '@/browser/query-keys';
import { isOver, type UploadItem } from './queue';
import { UploadManager } from './upload-manager';

const UploadsContext = createContext<UploadManager | null>(null);
const none: readonly UploadItem[] = [];

export function UploadsProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const client = useQueryClient();
  const [manager] = useState(
    () =>
      new UploadManager(userId, (interviewId) => {
        void client.invalidateQueries({ queryKey: keys.interview(interviewId) });
        void client.invalidateQueries({ queryKey: keys.lists });
      }),
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (manager.hasActive()) event.preventDefault();
    };
    const goOn = () => manager.resumeStalled();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', goOn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', goOn);
    };
  }, [manager]);

  return <UploadsContext value={manager}>{children}</UploadsContext>;
}

export function useUploadManager(): UploadManager {
  const manager = useContext(UploadsContext);
  if (!manager) throw new Error('Uploads exist only inside UploadsProvider.');
  return manager;
}

export function useUploads(): readonly UploadItem[] {
  const manager = useUploadManager();
  return useSyncExternalStore(manager.subscribe, manager.snapshot, () => none);
}

export function useUploadOf(interviewId: string): UploadItem | undefined {
  return useUploads().find((item) => item.interviewId === interviewId && item.phase !== 'cancelled');
}

export function useIsSending(interviewId: string): boolean {
  return useUploads().some((item) => item.interviewId === interviewId && !isOver(item.phase));
}
