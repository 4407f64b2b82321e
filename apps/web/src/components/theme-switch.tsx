'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { cx } from './class-names';

export type Theme = 'system' | 'light' | 'dark';

const choices = [
  { value: 'system', label: 'As the device', Icon: Monitor },
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
] as const;

const year = 365 * 24 * 60 * 60;

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.cookie = `ib_theme=${theme}; path=/; max-age=${year}; samesite=lax`;
}

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  return (
    <fieldset className="inline-flex w-fit rounded-md border border-line p-0.5">
      <legend className="sr-only">Appearance</legend>
      {choices.map(({ value, label, Icon }) => (
        <label
          key={value}
          title={label}
          className={cx(
            'inline-flex size-8 cursor-pointer items-center justify-center rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-accent',
            theme === value ? 'bg-sunken text-ink' : 'text-ink-faint hover:text-ink',
          )}
        >
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => {
              apply(value);
              setTheme(value);
            }}
            className="sr-only"
          />
          <Icon aria-hidden="true" className="size-4" />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
