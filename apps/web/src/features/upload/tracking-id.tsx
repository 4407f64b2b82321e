'use client';

import { useState } from 'react';
import { Button } from '@/components/button';

/** What to name when somebody is asked about this upload; it is in the logs and in every event, the person is not. */
export function TrackingId({ id }: { id: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(id).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
      Tracking id <code className="break-all select-all">{id}</code>
      <Button type="button" look="quiet" size="sm" onClick={copy}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </p>
  );
}
