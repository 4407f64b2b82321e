import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonClass, type Look } from './button-class';
import { cx } from './class-names';

/** Apart from the buttons: what needs a button alone, the error page of every route, does not bring the router along. */
export function ButtonLink({ look, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={cx(buttonClass(look, size), className)} {...rest} />;
}
