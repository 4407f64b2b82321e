import type { ReactNode } from 'react';

/** What stands where nothing is yet: says why it is empty and teaches the next step. */
export function EmptyState({
  title,
  heading: Heading = 'h2',
  children,
  actions,
}: {
  title: string;
  /** h1 where the page has nothing else. */
  heading?: 'h1' | 'h2';
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-16 text-center">
      <Heading className="font-serif text-xl">{title}</Heading>
      <div className="text-base text-ink-soft">{children}</div>
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
