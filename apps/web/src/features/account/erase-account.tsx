'use client';

import type { ErasureReceipt } from '@interview-buddy/shared-types/api';
import { useState, type SubmitEvent } from 'react';
import { request, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';

const PHRASE = 'erase everything';

/** Cannot be taken back, so it is typed and not only pressed. */
export function EraseAccount() {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const erase = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const { id } = await request<ErasureReceipt>('/api/account', {
        method: 'DELETE',
        body: { confirmation: typed.trim().toLowerCase() },
      });
      window.location.assign(`/erased/${id}`);
    } catch (failure) {
      setError(sentenceOf(failure));
      setBusy(false);
    }
  };

  return (
    <section aria-labelledby="erase-title" className="grid gap-3">
      <h2 id="erase-title" className="text-base font-semibold">
        Erase the account
      </h2>
      <p className="text-ink-soft">
        Every recording, transcript, analysis and notice goes, and the sign-in with them. It begins at once
        and cannot be undone. Download everything first if you may want it.
      </p>
      {open ? (
        <Form onSubmit={(event) => void erase(event)} className="grid gap-3">
          <TextField
            label={`Type “${PHRASE}” to go on`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
          />
          {error && (
            <Notice tone="problem" live>
              {error}
            </Notice>
          )}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger" disabled={busy || typed.trim().toLowerCase() !== PHRASE}>
              {busy ? 'Erasing' : 'Erase it for good'}
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              Keep it
            </Button>
          </div>
        </Form>
      ) : (
        <Button look="danger" className="w-fit" onClick={() => setOpen(true)}>
          Erase the account
        </Button>
      )}
    </section>
  );
}
