'use client';

import { Button } from '@/components/button';
import { type ButtonLook } from '@/components/button-class';
import { Notice } from '@/components/notice';
import { beginSample } from './begin-upload';
import { useBegin } from './use-begin';

export function SampleButton({ look = 'secondary' }: { look?: ButtonLook }) {
  const { busy, error, begin } = useBegin();
  return (
    <div className="grid gap-3">
      <Button look={look} disabled={busy} onClick={() => void begin(beginSample)}>
        {busy ? 'Sending the sample' : 'Use the sample recording'}
      </Button>
      {error && (
        <Notice tone="problem" live>
          {error}
        </Notice>
      )}
    </div>
  );
}
