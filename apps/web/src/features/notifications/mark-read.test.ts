import type { NotificationPage } from '@interview-buddy/shared-types/api';
import { expect, it } from 'vitest';
import { markRead } from './use-notifications';

const item = (id: string, readAt: string | null) => ({
  id,
  kind: 'analysis-ready' as const,
  interviewId: null,
  title: 'Ready',
  body: '',
  createdAt: '2026-11-20T10:00:00.000Z',
  readAt,
});
const page: NotificationPage = { items: [item('a', null), item('b', null), item('c', 'before')], unread: 5 };

it('marks one and counts one less', () => {
  const read = markRead(page, 'a', 'now');
  expect(read.items.map((one) => one.readAt)).toEqual(['now', null, 'before']);
  expect(read.unread).toBe(4);
});

it('does not count one that was read before', () => {
  expect(markRead(page, 'c', 'now').unread).toBe(5);
});

it('marks all, those that are not shown too', () => {
  const read = markRead(page, null, 'now');
  expect(read.items.map((one) => one.readAt)).toEqual(['now', 'now', 'before']);
  expect(read.unread).toBe(0);
});
