import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names';

interface Props {
  tone?: 'info' | 'problem';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Announced at once by a screen reader: for what appeared because of something the person did. */
  live?: boolean;
}

/** A sentence or two that the person should not miss: what happened, what is safe, what to do. */
export function Notice({ tone = 'info', title, children, actions, live }: Props) {
  const Icon = tone === 'problem' ? CircleAlert : Info;
  return (
    <div
      role={live ? (tone === 'problem' ? 'alert' : 'status') : undefined}
      className={cx(
        'flex gap-3 rounded-md p-4',
        tone === 'problem' ? 'bg-danger-wash text-ink' : 'bg-sunken text-ink',
      )}
    >
      <Icon
        aria-hidden="true"
        className={cx('mt-0.5 size-4 shrink-0', tone === 'problem' ? 'text-danger' : 'text-ink-faint')}
      />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="max-w-[70ch] break-words text-ink-soft">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
