'use client';

import type { ConsentQuestion } from '@interview-buddy/shared-types/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';
import { firstDraft, type ConsentDraft } from './consent-answer';

/** What is asked before an upload, and what was answered so far. */
export function useConsent() {
  const client = useQueryClient();
  const { data: question, error } = useQuery({
    queryKey: keys.consent,
    queryFn: ({ signal }) => request<ConsentQuestion>('/api/consent', { signal }),
    staleTime: Infinity,
  });
  const [changed, setDraft] = useState<ConsentDraft | null>(null);
  const draft = changed ?? (question ? firstDraft(question) : null);
  const askAgain = () => void client.invalidateQueries({ queryKey: keys.consent });
  return { question, error, draft, setDraft, askAgain };
}
