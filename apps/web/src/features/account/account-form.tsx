'use client';

import type { AccountResponse } from '@interview-buddy/shared-types/api';
import { useState, type SubmitEvent } from 'react';
import { RequestFailed, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import { Loading, Skeleton } from '@/components/skeleton';
import { useToast } from '@/components/toast';
import { JudgeChoice } from './judge-choice';
import { NotificationChoices } from './notification-choices';
import { useAccount, useUpdateAccount } from './use-account';

export function AccountForm() {
  const { data, error, refetch } = useAccount();
  if (data) return <Loaded account={data} />;
  if (error) {
    return (
      <Notice
        tone="problem"
        live
        title="Your account could not be read"
        actions={
          <Button look="secondary" size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      >
        {sentenceOf(error)}
      </Notice>
    );
  }
  return (
    <Loading what="your account">
      <div className="grid max-w-md gap-4">
        <Skeleton className="h-10" />
        <Skeleton className="h-10" />
        <Skeleton className="h-24" />
      </div>
    </Loading>
  );
}

function Loaded({ account }: { account: AccountResponse }) {
  const toast = useToast();
  const update = useUpdateAccount();
  const [preferences, setPreferences] = useState(account.preferences);
  const fields = update.error instanceof RequestFailed ? update.error.fields : {};

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('displayName')).trim();
    update.mutate(
      { ...(name && { displayName: name }), retentionDays: Number(form.get('retentionDays')), preferences },
      { onSuccess: () => toast({ text: 'Your account was changed.' }) },
    );
  };

  return (
    <Form onSubmit={submit} className="grid max-w-xl gap-10">
      <section aria-labelledby="profile" className="grid gap-4">
        <h2 id="profile" className="text-base font-semibold">
          Profile
        </h2>
        <TextField
          label="Name"
          name="displayName"
          autoComplete="name"
          maxLength={200}
          defaultValue={account.displayName ?? ''}
          error={fields['displayName']}
        />
        <TextField
          label="Email"
          type="email"
          value={account.email ?? ''}
          readOnly
          hint="You sign in with it."
        />
      </section>
      <section id="recordings" aria-labelledby="recordings-title" className="grid scroll-mt-6 gap-4">
        <h2 id="recordings-title" className="text-base font-semibold">
          Recordings
        </h2>
        <TextField
          label="Days to keep recordings"
          name="retentionDays"
          type="number"
          inputMode="numeric"
          min={1}
          max={365}
          step={1}
          required
          defaultValue={account.retentionDays}
          className="max-w-32"
          hint="1 to 365, counted from the upload. Transcripts and reports stay until you delete the interview."
          error={fields['retentionDays']}
        />
      </section>
      <JudgeChoice value={preferences.ai} onChange={(ai) => setPreferences({ ...preferences, ai })} />
      <NotificationChoices
        value={preferences.notifications}
        onChange={(notifications) => setPreferences({ ...preferences, notifications })}
      >
        <label className="flex gap-3 border-t border-line py-3">
          <input
            type="checkbox"
            className="mt-0.5 size-4 shrink-0 accent-accent"
            checked={preferences.noticeOpenedMail}
            onChange={(event) => setPreferences({ ...preferences, noticeOpenedMail: event.target.checked })}
          />
          <span>
            Let it be noticed when I open a mail
            <span className="block text-xs text-ink-faint">
              By a small picture in the mail. It is off unless you switch it on.
            </span>
          </span>
        </label>
      </NotificationChoices>
      {update.error && (
        <Notice tone="problem" live title="Your account was not changed">
          {sentenceOf(update.error)}
        </Notice>
      )}
      <Button type="submit" disabled={update.isPending} className="w-fit">
        {update.isPending ? 'Saving' : 'Save'}
      </Button>
    </Form>
  );
}
