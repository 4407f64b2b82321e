import type { ReactNode } from 'react';

export function Example({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-4 border-t border-line pt-6">
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}
