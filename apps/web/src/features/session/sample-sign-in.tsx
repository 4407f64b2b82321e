'use client';

import { Button } from '@/components/button';
import { type ButtonLook } from '@/components/button-class';
import { Notice } from '@/components/notice';
import { useSessionStart } from './use-session-start';

export function SampleSignIn({ look = 'secondary', next }: { look?: ButtonLook; next?: string }) {
  const { busy, error, withSampleAccount } = useSessionStart(next);
  return (
    <div className="grid gap-3">
      <Button look={look} disabled={busy} onClick={() => void withSampleAccount()}>
        {busy ? 'Opening the sample account' : 'Try it with the sample account'}
      </Button>
      {error && (
        <Notice tone="problem" live>
          {error}
        </Notice>
      )}
    </div>
  );
}
