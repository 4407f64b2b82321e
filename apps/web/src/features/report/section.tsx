import type { ReactNode } from 'react';
import { cx } from '@/components/class-names';

interface Props {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Section({ id, title, lead, children, className }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cx('scroll-mt-16 border-t border-line pt-8', className)}
    >
      <h2 id={`${id}-title`} className="font-serif text-xl">
        {title}
      </h2>
      {lead && <div className="mt-1 max-w-[70ch] text-pretty text-ink-soft">{lead}</div>}
      <div className="mt-6">{children}</div>
    </section>
  );
}
