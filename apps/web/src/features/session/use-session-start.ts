'use client';

import { useState } from 'react';
import { request } from '@/browser/request';
import { authSentence } from './auth-errors';
import { safeNext } from './safe-next';

/**
 * Starts a session and opens `next`. A full load, not a client navigation: the pages behind it are rendered
 * for somebody who is signed in.
 */
export function useSessionStart(next: string | undefined) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const run = async (begin: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await begin();
      window.location.assign(safeNext(next));
    } catch (failure) {
      setError(authSentence(failure));
      setBusy(false);
    }
  };

  return {
    busy,
    error,
    withToken: (token: () => Promise<string>) =>
      run(async () => request('/api/session', { method: 'POST', body: { idToken: await token() } })),
    withSampleAccount: () => run(() => request('/api/session/sample', { method: 'POST' })),
  };
}
