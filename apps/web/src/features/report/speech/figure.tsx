import type { ReactNode } from 'react';

/** One number with its unit and what it rests on. */
export function Figure({ value, unit, children }: { value: ReactNode; unit: string; children?: ReactNode }) {
  return (
    <div className="grid gap-1">
      <p className="flex items-baseline gap-2">
        <span className="font-serif text-2xl">{value}</span>
        <span className="text-ink-soft">{unit}</span>
      </p>
      {children && <p className="max-w-[60ch] text-ink-soft">{children}</p>}
    </div>
  );
}
