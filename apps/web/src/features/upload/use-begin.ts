'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { keys } from '@/browser/query-keys';
import { RequestFailed, sentenceOf } from '@/browser/request';
import type { UploadManager } from './upload-manager';
import { useUploadManager } from './uploads-provider';

/** Begins an upload and opens the page on which it can be watched. */
export function useBegin() {
  const manager = useUploadManager();
  const client = useQueryClient();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});

  const begin = async (how: (manager: UploadManager) => Promise<string>) => {
    setBusy(true);
    setError(null);
    setFields({});
    try {
      const id = await how(manager);
      void client.invalidateQueries({ queryKey: keys.lists });
      router.push(`/interviews/${id}`);
    } catch (failure) {
      setError(sentenceOf(failure));
      if (failure instanceof RequestFailed) setFields(failure.fields);
      setBusy(false);
    }
  };
  return { busy, error, fields, begin };
}
