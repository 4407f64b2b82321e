'use client';

import type { TranscriptHits } from '@interview-buddy/shared-types/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';

const shortest = 2;
const restMs = 250;

/**
 * Where the words were said, in all interviews. Asked once the typing rests: every letter would read every
 * transcript. Null words are too few to look for.
 */
export function useSaid(typed: string) {
  const words = useRested(typed.trim());
  const enough = words.length >= shortest;
  const said = useQuery({
    queryKey: keys.said(words),
    queryFn: ({ signal }) =>
      request<TranscriptHits>(`/api/transcripts/search?${new URLSearchParams({ q: words })}`, { signal }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return { ...said, words: enough ? words : null };
}

/** A value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
