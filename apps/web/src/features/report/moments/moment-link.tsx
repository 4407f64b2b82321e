'use client';

import type { ComponentProps, ReactNode } from 'react';
import { clock } from '@/browser/format';
import { hashOf, type Moment } from '@/browser/moment';
import { useMoments } from './moments-provider';

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  moment: Moment;
  children?: ReactNode;
}

/** Leads to a moment in the transcript. Without children it shows the time. */
export function MomentLink({ moment, children, onClick, className = 'text-link', ...rest }: Props) {
  const { leaveFrom } = useMoments();
  return (
    <a
      href={hashOf(moment)}
      className={className}
      onClick={(event) => {
        // The same address a second time makes no entry in the history, so there is nothing to go back from.
        if (hashOf(moment) !== window.location.hash) leaveFrom(event.currentTarget);
        onClick?.(event);
      }}
      {...rest}
    >
      {children ?? clock(moment.startMs)}
    </a>
  );
}
