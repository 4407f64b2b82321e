'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './class-names';

/** A list of actions behind a button. `trigger` must be a button that takes a ref. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 animate-fade rounded-md border border-line bg-raised p-1 shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const item =
  'flex min-h-9 items-center gap-2.5 rounded-sm px-2.5 text-sm outline-none select-none data-highlighted:bg-sunken';

interface ItemProps {
  children: ReactNode;
  onSelect: () => void;
  danger?: boolean;
}

export function MenuItem({ children, onSelect, danger }: ItemProps) {
  return (
    <DropdownMenu.Item className={cx(item, danger ? 'text-danger' : 'text-ink')} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuLink({ children, href }: { children: ReactNode; href: string }) {
  return (
    <DropdownMenu.Item asChild className={cx(item, 'text-ink')}>
      <a href={href}>{children}</a>
    </DropdownMenu.Item>
  );
}
