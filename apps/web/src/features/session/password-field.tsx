'use client';

import { useState } from 'react';
import { TextField } from '@/components/field';

interface Props {
  label?: string;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
}

export const shortestPassword = 8;

export function PasswordField({ label = 'Password', hint, autoComplete }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField
        label={label}
        hint={hint}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        required
        {...(autoComplete === 'new-password' ? { minLength: shortestPassword } : {})}
        className="pr-16"
      />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-pressed={shown}
        className="absolute top-[30px] right-1.5 h-8 rounded-sm px-2 text-xs font-medium text-ink-soft hover:text-ink"
      >
        {shown ? 'Hide' : 'Show'}
        <span className="sr-only"> password</span>
      </button>
    </div>
  );
}
