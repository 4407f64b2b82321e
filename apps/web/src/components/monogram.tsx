import { monogramOf } from './monogram-letters';

/** The letters of a company, quiet enough to stand in a list of fifty. */
export function Monogram({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-10 shrink-0 items-center justify-center rounded-md border border-line bg-sunken font-serif text-base text-ink-soft"
    >
      {monogramOf(name)}
    </span>
  );
}
