'use client';

import { Bell, ListChecks, Upload, UserRound } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/components/class-names';

const places = [
  { href: '/interviews', label: 'Interviews', Icon: ListChecks },
  { href: '/upload', label: 'Upload', Icon: Upload },
  { href: '/notifications', label: 'Notifications', Icon: Bell },
  { href: '/account', label: 'Account', Icon: UserRound },
] as const;

export function Navigation({ place, badge }: { place: 'side' | 'bottom'; badge: ReactNode }) {
  const path = usePathname();
  const side = place === 'side';
  return (
    <nav aria-label="Main">
      <ul className={side ? 'grid gap-0.5' : 'grid grid-cols-4 pb-[env(safe-area-inset-bottom)]'}>
        {places.map(({ href, label, Icon }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                className={cx(
                  'relative flex items-center transition-colors',
                  side ? 'min-h-9 gap-3 rounded-md px-2' : 'min-h-14 flex-col justify-center gap-0.5 text-xs',
                  here ? 'font-medium text-ink' : 'text-ink-soft hover:text-ink',
                  side && (here ? 'bg-sunken' : 'hover:bg-sunken'),
                )}
              >
                <Icon
                  aria-hidden="true"
                  className={cx('size-[18px]', here && 'text-accent')}
                  strokeWidth={1.75}
                />
                {label}
                {href === '/notifications' && badge}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
