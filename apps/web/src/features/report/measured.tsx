import type { ReactNode } from 'react';

type Measured<T> = { available: true; value: T } | { available: false; reason: string };

/** A figure, or in words why there is none. */
export function MeasuredValue<T>({ of, children }: { of: Measured<T>; children: (value: T) => ReactNode }) {
  if (of.available) return children(of.value);
  return <p className="max-w-[65ch] text-ink-soft">{of.reason}</p>;
}
