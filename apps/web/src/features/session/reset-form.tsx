'use client';

import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '@/components/button';
import { ButtonLink } from '@/components/button-link';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import { authSentence } from './auth-errors';
import type { FirebaseSettings } from './firebase-client';
import { passwordOf, submitted, textOf } from './form-values';
import { PasswordField, shortestPassword } from './password-field';

type State = { phase: 'ask' | 'busy' | 'done' } | { phase: 'failed'; sentence: string };

interface StepProps {
  children: ReactNode;
  action: string;
  done: ReactNode;
  run: (form: FormData) => Promise<void>;
}

function Step({ children, action, done, run }: StepProps) {
  const [state, setState] = useState<State>({ phase: 'ask' });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    const form = submitted(event);
    setState({ phase: 'busy' });
    try {
      await run(form);
      setState({ phase: 'done' });
    } catch (error) {
      setState({ phase: 'failed', sentence: authSentence(error) });
    }
  };
  if (state.phase === 'done') return done;
  return (
    <Form className="grid gap-4" onSubmit={(event) => void submit(event)}>
      {children}
      {state.phase === 'failed' && (
        <Notice tone="problem" live>
          {state.sentence}
        </Notice>
      )}
      <Button type="submit" disabled={state.phase === 'busy'}>
        {action}
      </Button>
    </Form>
  );
}

/** Whether the address has an account is not told: that would tell who looks for a job. */
export function AskForReset({ firebase }: { firebase: FirebaseSettings }) {
  return (
    <Step
      action="Send the link"
      done={
        <Notice live title="Look into your mail">
          If there is an account with that address, a link to set a new password is on its way. It works for
          an hour.
        </Notice>
      }
      run={async (form) => {
        const { sendReset } = await import('./firebase-client');
        await sendReset(firebase, textOf(form, 'email')).catch((error: unknown) => {
          if (!isUnknownAccount(error)) throw error;
        });
      }}
    >
      <TextField label="Email" name="email" type="email" autoComplete="email" required />
    </Step>
  );
}

function isUnknownAccount(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'auth/user-not-found'
  );
}

export function SetNewPassword({ firebase, code }: { firebase: FirebaseSettings; code: string }) {
  return (
    <Step
      action="Set the password"
      done={
        <div className="grid gap-4">
          <Notice live title="The new password is set">
            Sign in with it now.
          </Notice>
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        </div>
      }
      run={async (form) => {
        const { confirmReset } = await import('./firebase-client');
        await confirmReset(firebase, code, passwordOf(form));
      }}
    >
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint={`At least ${shortestPassword} characters.`}
      />
    </Step>
  );
}
