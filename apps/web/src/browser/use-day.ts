'use client';

import { useSyncExternalStore } from 'react';
import { dayOf } from './format';

const never = () => () => undefined;

/** The day as `dayOf` says it. Where a page comes drawn from the server it is that of UTC until the page is live. */
export function useDay(iso: string): string {
  return useSyncExternalStore(
    never,
    () => dayOf(iso),
    () => dayOf(iso, undefined, true),
  );
}
