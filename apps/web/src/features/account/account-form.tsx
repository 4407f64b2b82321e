'use client';

import type { AccountResponse } from '@interview-buddy/shared-types/api';
import { useState, type SubmitEvent } from 'react';
import { RequestFailed, sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { SelectField, TextField } from '@/components/field';
import { Notice } from '@/components/notice';
import { Loading, Skeleton } from '@/components/skeleton';
import { useToast } from '@/components/toast';
import { NotificationChoices } from './notification-choices';
import { retentionChoices } from './retention';
import { useAccount, useUpdateAccount } from './use-account';

const providers = [
  ['auto', 'Automatic'],
  ['openai', 'OpenAI'],
  ['anthropic', 'Anthropic'],
  ['azure-ai', 'Azure AI Foundry'],
  ['compatible', 'The address of this installation'],
] as const;

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
    <form onSubmit={submit} className="grid max-w-xl gap-10">
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
      <section aria-labelledby="recordings" className="grid gap-4">
        <h2 id="recordings" className="text-base font-semibold">
          Recordings
        </h2>
        <SelectField
          label="Keep recordings for"
          name="retentionDays"
          defaultValue={account.retentionDays}
          hint="Counted from the upload. Transcripts and reports stay until you delete the interview."
          error={fields['retentionDays']}
        >
          {retentionChoices(account.retentionDays).map((days) => (
            <option key={days} value={days}>
              {days === 1 ? '1 day' : `${days} days`}
            </option>
          ))}
        </SelectField>
      </section>
      <section aria-labelledby="judging" className="grid gap-4">
        <h2 id="judging" className="text-base font-semibold">
          Judging
        </h2>
        <SelectField
          label="AI provider"
          value={preferences.aiProvider}
          hint="Asked first where this installation has it. Automatic takes whichever is best placed."
          onChange={(event) =>
            setPreferences({
              ...preferences,
              aiProvider: event.target.value as typeof preferences.aiProvider,
            })
          }
        >
          {providers.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
      </section>
      <NotificationChoices
        value={preferences.notifications}
        onChange={(notifications) => setPreferences({ ...preferences, notifications })}
      />
      {update.error && (
        <Notice tone="problem" live title="Your account was not changed">
          {sentenceOf(update.error)}
        </Notice>
      )}
      <Button type="submit" disabled={update.isPending} className="w-fit">
        {update.isPending ? 'Saving' : 'Save'}
      </Button>
    </form>
  );
}
