'use client';

import { useQuery } from '@tanstack/react-query';
import type { Unfinished } from './fingerprint';
import { useUploadManager, useUploads } from './uploads-provider';

const none: Unfinished[] = [];

/** Uploads that this browser began and that were interrupted, by a reload for example. */
export function useUnfinished(): Unfinished[] {
  const manager = useUploadManager();
  const phases = useUploads().map((item) => item.phase);
  const { data } = useQuery({
    queryKey: ['unfinished uploads', phases],
    queryFn: () => manager.unfinished(),
    networkMode: 'always',
    staleTime: 0,
  });
  return data ?? none;
}
