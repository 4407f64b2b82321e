'use client';

import Link from 'next/link';
import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import type { FirebaseSettings } from './firebase-client';
import { passwordOf, submitted, textOf } from './form-values';
import { PasswordField } from './password-field';
import { useSessionStart } from './use-session-start';

interface Props {
  firebase: FirebaseSettings;
  next?: string;
}

export function SignInForm({ firebase, next }: Props) {
  const { busy, error, withToken } = useSessionStart(next);
  return (
    <Form
      className="grid gap-4"
      onSubmit={(event) => {
        const form = submitted(event);
        void withToken(async () => {
          const { signIn } = await import('./firebase-client');
          return signIn(firebase, textOf(form, 'email'), passwordOf(form));
        });
      }}
    >
      <TextField label="Email" name="email" type="email" autoComplete="email" required />
      <PasswordField autoComplete="current-password" />
      {error && (
        <Notice tone="problem" live>
          {error}
        </Notice>
      )}
      <Button type="submit" disabled={busy}>
        {busy ? 'Signing in' : 'Sign in'}
      </Button>
      <Link href="/reset" className="text-link w-fit">
        Forgot the password?
      </Link>
    </Form>
  );
}
