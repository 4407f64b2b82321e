'use client';

import { useNotifications } from './use-notifications';

export function UnreadBadge() {
  const unread = useNotifications().data?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <span className="absolute top-1.5 right-2 inline-flex min-w-5 items-center justify-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent">
      {unread > 99 ? '99+' : unread}
      <span className="sr-only"> unread</span>
    </span>
  );
}
