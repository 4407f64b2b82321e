'use client';

import { lazy, Suspense, useState, type ComponentProps, type ReactNode } from 'react';
import { IconButton } from './button';
import type { MenuAction } from './menu';

const load = () => import('./menu');
const Menu = lazy(() => load().then((module) => ({ default: module.Menu })));

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  label: string;
  icon: ReactNode;
  actions: readonly MenuAction[];
}

/** A button that brings its menu with it only when somebody reaches for it: a list of fifty needs none before. */
export function LazyMenu({ label, icon, actions, ...rest }: Props) {
  const [asked, setAsked] = useState(false);
  const preload = () => void load();
  const button = (
    <IconButton
      label={label}
      aria-haspopup="menu"
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setAsked(true)}
      {...rest}
    >
      {icon}
    </IconButton>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <Menu label={label} icon={icon} actions={actions} />
    </Suspense>
  );
}
