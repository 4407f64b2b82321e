'use client';

import type { AccountResponse } from '@interview-buddy/shared-types/api';
import type { ReactNode } from 'react';

type Notifications = AccountResponse['preferences']['notifications'];

const kinds = [
  ['analysis-ready', 'An interview has been read'],
  ['interview-failed', 'An interview could not be read'],
] as const;

const channels = [
  ['inApp', 'Here'],
  ['email', 'Mail'],
] as const;

interface Props {
  value: Notifications;
  onChange: (value: Notifications) => void;
  /** What else belongs to being told. */
  children: ReactNode;
}

export function NotificationChoices({ value, onChange, children }: Props) {
  return (
    <section id="notifications" aria-labelledby="notification-choices" className="grid scroll-mt-6 gap-4">
      <h2 id="notification-choices" className="text-base font-semibold">
        Tell me when
      </h2>
      <div className="grid gap-px">
        {kinds.map(([kind, label]) => (
          <fieldset
            key={kind}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line py-3"
          >
            <legend className="sr-only">{label}</legend>
            <span aria-hidden="true" className="grow">
              {label}
            </span>
            {channels.map(([channel, name]) => (
              <label key={channel} className="inline-flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={value[kind][channel]}
                  onChange={(event) =>
                    onChange({ ...value, [kind]: { ...value[kind], [channel]: event.target.checked } })
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
        ))}
        {children}
      </div>
    </section>
  );
}
