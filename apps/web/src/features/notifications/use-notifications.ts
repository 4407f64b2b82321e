'use client';

import type { NotificationPage } from '@interview-buddy/shared-types/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { usePollingInterval } from '@/browser/live-state';
import { keys } from '@/browser/query-keys';
import { request } from '@/browser/request';

export function useNotifications() {
  const interval = usePollingInterval();
  return useQuery({
    queryKey: keys.notifications,
    queryFn: ({ signal }) => request<NotificationPage>('/api/notifications', { signal }),
    refetchInterval: interval(false),
  });
}

/** Marks one, or all where no id is given; the list shows it at once. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      request(id ? `/api/notifications/${id}/read` : '/api/notifications/read-all', { method: 'POST' }),
    onMutate: (id) => {
      client.setQueryData<NotificationPage>(keys.notifications, (have) => have && markRead(have, id));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
}

export function markRead(
  page: NotificationPage,
  id: string | null,
  now = new Date().toISOString(),
): NotificationPage {
  const items = page.items.map((item) =>
    item.readAt === null && (id === null || item.id === id) ? { ...item, readAt: now } : item,
  );
  const marked = items.filter((item, index) => item !== page.items[index]).length;
  return { ...page, items, unread: id === null ? 0 : Math.max(0, page.unread - marked) };
}
