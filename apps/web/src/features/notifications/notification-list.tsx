'use client';

import type { NotificationItem } from '@interview-buddy/shared-types/api';
import Link from 'next/link';
import { when } from '@/browser/format';
import { sentenceOf } from '@/browser/request';
import { Button } from '@/components/button';
import { cx } from '@/components/class-names';
import { EmptyState } from '@/components/empty-state';
import { Notice } from '@/components/notice';
import { PageHeader } from '@/components/page-header';
import { Loading, Skeleton } from '@/components/skeleton';
import { useMarkRead, useNotifications } from './use-notifications';

export function NotificationList() {
  const { data, error, refetch } = useNotifications();
  const markRead = useMarkRead();
  return (
    <>
      <PageHeader
        title="Notifications"
        actions={
          data &&
          data.unread > 0 && (
            <Button look="secondary" onClick={() => markRead.mutate(null)}>
              Mark all as read
            </Button>
          )
        }
      />
      {error && !data && (
        <Notice
          tone="problem"
          live
          title="Your notifications could not be read"
          actions={
            <Button look="secondary" size="sm" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {sentenceOf(error)}
        </Notice>
      )}
      {!data && !error && (
        <Loading what="notifications">
          <div className="grid gap-3">
            <Skeleton className="h-16" />
            <Skeleton className="h-16" />
          </div>
        </Loading>
      )}
      {data?.items.length === 0 && (
        <EmptyState title="Nothing yet">
          <p>When an interview has been read, or could not be, it says so here and by mail.</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className="border-t border-line">
          {data.items.map((item) => (
            <Row key={item.id} item={item} onRead={() => item.readAt === null && markRead.mutate(item.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ item, onRead }: { item: NotificationItem; onRead: () => void }) {
  const unread = item.readAt === null;
  const content = (
    <>
      <span
        aria-hidden="true"
        className={cx('mt-2 size-2 shrink-0 rounded-full', unread ? 'bg-accent' : 'bg-transparent')}
      />
      <span className="grid min-w-0 grow gap-0.5">
        <span className={cx('break-words', unread && 'font-semibold')}>
          {unread && <span className="sr-only">Unread: </span>}
          {item.title}
        </span>
        <span className="break-words text-ink-soft">{item.body}</span>
      </span>
      <time dateTime={item.createdAt} className="shrink-0 text-xs text-ink-faint">
        {when(item.createdAt)}
      </time>
    </>
  );
  const look = 'flex w-full gap-3 py-4 text-left md:px-2';
  return (
    <li className="border-b border-line">
      {item.interviewId ? (
        <Link
          href={`/interviews/${item.interviewId}`}
          onClick={onRead}
          className={cx(look, 'hover:bg-sunken')}
        >
          {content}
        </Link>
      ) : (
        <button type="button" onClick={onRead} className={cx(look, 'hover:bg-sunken')}>
          {content}
        </button>
      )}
    </li>
  );
}
