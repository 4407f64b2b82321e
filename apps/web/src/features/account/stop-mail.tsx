'use client';

import type { StopMailRequest } from '@interview-buddy/shared-types/api';
import { useState } from 'react';
import { request as send, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { ButtonLink } from '@/components/button-link';
import { Notice } from '@/components/notice';

const kinds = {
  'analysis-ready': 'mails that say an interview has been read',
  'interview-failed': 'mails that say an interview could not be read',
} as const;

/** A click of the person, not the opening of the page: mail programs open links to look at them. */
export function StopMail({ request }: { request: StopMailRequest }) {
  const [state, setState] = useState<'asked' | 'busy' | 'done'>('asked');
  const [error, setError] = useState<string | null>(null);
  const stop = async () => {
    setState('busy');
    try {
      await send(`/api/mail/stop?${new URLSearchParams(request)}`, { method: 'POST' });
      setState('done');
    } catch (failure) {
      setError(sentenceOf(failure));
      setState('asked');
    }
  };
  const which = request.kind ? kinds[request.kind] : 'all mails about your interviews';
  if (state === 'done') {
    return (
      <div className="grid max-w-xl gap-4">
        <Notice live title="Done">
          You get no more {which}. Notices on the site go on.
        </Notice>
        <ButtonLink href="/account#notifications" look="secondary" className="w-fit">
          Choose what you are told
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="grid max-w-xl gap-4">
      <p>Stop {which}?</p>
      {error && (
        <Notice tone="problem" live>
          {error}
        </Notice>
      )}
      <Button className="w-fit" disabled={state === 'busy'} onClick={() => void stop()}>
        Stop them
      </Button>
    </div>
  );
}
