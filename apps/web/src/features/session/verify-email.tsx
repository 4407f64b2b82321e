'use client';

import { useEffect, useState } from 'react';
import { ButtonLink } from '@/components/button-link';
import { Notice } from '@/components/notice';
import { authSentence } from './auth-errors';
import type { FirebaseSettings } from './firebase-client';

type State = { phase: 'busy' | 'done' } | { phase: 'failed'; sentence: string };

export function VerifyEmail({ firebase, code }: { firebase: FirebaseSettings; code: string }) {
  const [state, setState] = useState<State>({ phase: 'busy' });

  useEffect(() => {
    let current = true;
    import('./firebase-client')
      .then(({ verifyEmail }) => verifyEmail(firebase, code))
      .then(
        () => current && setState({ phase: 'done' }),
        (error: unknown) => current && setState({ phase: 'failed', sentence: authSentence(error) }),
      );
    return () => {
      current = false;
    };
  }, [firebase, code]);

  if (state.phase === 'busy') return <p role="status">Checking the link.</p>;
  return (
    <div className="grid gap-4">
      {state.phase === 'failed' ? (
        <Notice live tone="problem" title="The address could not be confirmed">
          {state.sentence}
        </Notice>
      ) : (
        <Notice live title="Your email address is confirmed">
          Results will be sent to it.
        </Notice>
      )}
      <ButtonLink href="/interviews">Go to your interviews</ButtonLink>
    </div>
  );
}
