'use client';

import { useSyncExternalStore } from 'react';
import { when } from '@/browser/format';
import { oldestStale, onFreshness } from '@/browser/stale';

/** Said while answers come from what was kept. */
export function StaleBanner() {
  const since = useSyncExternalStore(onFreshness, oldestStale, () => null);
  if (since === null) return null;
  return (
    <p role="status" className="screen-only mb-6 rounded-md bg-filler-wash px-4 py-2">
      We are slower than usual just now. You see what was read last (
      <time dateTime={since}>{when(since).toLowerCase()}</time>
      ); it is brought up to date by itself.
    </p>
  );
}
