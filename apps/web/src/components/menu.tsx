'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './button';
import { cx } from './class-names';

export interface MenuAction {
  label: string;
  onSelect: () => void;
  danger?: boolean;
}

interface Props {
  label: string;
  icon: ReactNode;
  actions: readonly MenuAction[];
}

/** Opens as soon as it is there: it is loaded by the press that asks for it. */
export function Menu({ label, icon, actions }: Props) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen>
      <DropdownMenu.Trigger asChild>
        <IconButton label={label}>{icon}</IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 animate-fade rounded-md border border-line bg-raised p-1 shadow-float"
        >
          {actions.map((action) => (
            <DropdownMenu.Item
              key={action.label}
              onSelect={action.onSelect}
              className={cx(
                'flex min-h-9 items-center rounded-sm px-2.5 text-sm outline-none select-none data-highlighted:bg-sunken',
                action.danger ? 'text-danger' : 'text-ink',
              )}
            >
              {action.label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
