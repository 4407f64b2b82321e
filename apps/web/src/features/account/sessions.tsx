'use client';

import { useState } from 'react';
import { request, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';

export function Sessions() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const signOut = async () => {
    setBusy(true);
    setError(null);
    try {
      await request('/api/session/everywhere', { method: 'DELETE' });
      window.location.assign('/sign-in');
    } catch (failure) {
      setError(sentenceOf(failure));
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="sessions-title" className="grid gap-3">
      <h2 id="sessions-title" className="text-base font-semibold">
        Where you are signed in
      </h2>
      <p className="text-ink-soft">
        A sign-in lasts five days at most. If a device was lost or borrowed, end all of them now: this one
        too, and you sign in again.
      </p>
      {error && (
        <Notice tone="problem" live>
          {error}
        </Notice>
      )}
      <Button look="secondary" className="w-fit" disabled={busy} onClick={() => void signOut()}>
        Sign out everywhere
      </Button>
    </section>
  );
}
