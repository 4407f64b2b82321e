'use client';

import type { ComponentProps } from 'react';
import { buttonClass, type Look } from './button-class';
import { cx } from './class-names';
import { useAlive } from './use-alive';

/** Looks the same before the page is alive, and can be pressed only then: no click is lost in silence. */
export function Button({
  look,
  size,
  className,
  type = 'button',
  disabled = false,
  ...rest
}: ComponentProps<'button'> & Look) {
  const alive = useAlive();
  return (
    <button
      type={type}
      disabled={disabled || !alive}
      className={cx(buttonClass(look, size), disabled && 'cursor-not-allowed opacity-50', className)}
      {...rest}
    />
  );
}

/** A square button that shows only an icon: the label is for those who cannot see it. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-9 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50',
        className,
      )}
      {...rest}
    />
  );
}
