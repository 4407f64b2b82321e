import { cx } from './class-names';

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={cx('animate-pulse rounded-sm bg-line/60', className)} />;
}

/** A place that fills soon. The words are for a screen reader, the shapes for the eye. */
export function Loading({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">Loading {what}</span>
      {children}
    </div>
  );
}
