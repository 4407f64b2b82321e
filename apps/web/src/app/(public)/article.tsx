import type { ReactNode } from 'react';

/** Long text that is pleasant to read. */
export function Article({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <article className="grid max-w-[68ch] gap-5 py-12 text-base [&_h2]:mt-6 [&_h2]:font-serif [&_h2]:text-lg [&_li]:mt-2 [&_ul]:list-disc [&_ul]:pl-5">
      <h1 className="font-serif text-2xl">{title}</h1>
      <p className="text-lg text-ink-soft">{lead}</p>
      {children}
    </article>
  );
}
