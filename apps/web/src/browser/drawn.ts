'use client';

import { useEffect } from 'react';
import { noteFreshness } from './stale';

/** What a page came drawn with. */
export interface Drawn<T> {
  value: T;
  /** When it was read, ISO 8601. */
  at: string;
  /** Whether it was kept from before. */
  stale: boolean;
}

/** Where a query starts from. What was kept from before is read anew at once, however young it is. */
export function startOf<T>(drawn: Drawn<T> | null | undefined) {
  if (!drawn) return {};
  return { initialData: drawn.value, initialDataUpdatedAt: drawn.stale ? 0 : Date.parse(drawn.at) };
}

/** Says that what stands here was kept from before, until an answer of this address is fresh. */
export function useStaleNote(path: string, drawn: Drawn<unknown> | null | undefined): void {
  const since = drawn?.stale ? drawn.at : null;
  useEffect(() => {
    if (since !== null) noteFreshness(path, since);
  }, [path, since]);
}
