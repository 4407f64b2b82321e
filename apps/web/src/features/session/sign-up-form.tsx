'use client';

import { Button } from '@/components/button';
import { TextField } from '@/components/field';
import { Form } from '@/components/form';
import { Notice } from '@/components/notice';
import type { FirebaseSettings } from './firebase-client';
import { passwordOf, submitted, textOf } from './form-values';
import { PasswordField, shortestPassword } from './password-field';
import { useSessionStart } from './use-session-start';

export function SignUpForm({ firebase, next }: { firebase: FirebaseSettings; next?: string }) {
  const { busy, error, withToken } = useSessionStart(next);
  return (
    <Form
      className="grid gap-4"
      onSubmit={(event) => {
        const form = submitted(event);
        void withToken(async () => {
          const { signUp } = await import('./firebase-client');
          return signUp(firebase, {
            name: textOf(form, 'name'),
            email: textOf(form, 'email'),
            password: passwordOf(form),
          });
        });
      }}
    >
      <TextField label="Name" name="name" autoComplete="name" optional maxLength={200} />
      <TextField label="Email" name="email" type="email" autoComplete="email" required />
      <PasswordField autoComplete="new-password" hint={`At least ${shortestPassword} characters.`} />
      {error && (
        <Notice tone="problem" live>
          {error}
        </Notice>
      )}
      <Button type="submit" disabled={busy}>
        {busy ? 'Making your account' : 'Make an account'}
      </Button>
    </Form>
  );
}
