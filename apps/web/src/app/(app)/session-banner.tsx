'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { hasSessionEnded, onSession } from '@/browser/session-state';
import { Notice } from '@/components/notice';

/** Said on the page itself: leaving it would lose a file that was chosen or an upload under way. */
export function SessionBanner() {
  const ended = useSyncExternalStore(onSession, hasSessionEnded, () => false);
  const here = usePathname();
  if (!ended) return null;
  const signIn = `/sign-in?ended=1&next=${encodeURIComponent(here)}`;
  return (
    <div className="screen-only sticky top-4 z-20 mb-6 rounded-md bg-paper shadow-float">
      <Notice
        tone="problem"
        live
        title="Your session has ended"
        actions={
          <>
            <a href={signIn} target="_blank" rel="noopener" className="text-link min-h-6">
              Sign in in a new tab
            </a>
            <a href={signIn} className="text-link min-h-6">
              Sign in here
            </a>
          </>
        }
      >
        What you see and typed stays. Sign in in a new tab, then go on here.
      </Notice>
    </div>
  );
}
