import type { ComponentProps } from 'react';

/**
 * A form that the page's script sends. Sent before the script is there, a form without a method would write its
 * fields into the address, a password among them.
 */
export function Form(props: Omit<ComponentProps<'form'>, 'method' | 'action'>) {
  return <form method="post" {...props} />;
}
