'use client';

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { LiveContext } from '@/browser/live-state';
import { onOtherTab } from '@/browser/other-tabs';
import { keys } from '@/browser/query-keys';
import type { ProgressMessage, StatusMessage } from './merge';
import { readMoving, takeProgress, takeStatus } from './take';

/** A tab that nobody looks at reads anew once it is looked at. Results belong to a run, and never change. */
function readAnew(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [kind, , result] }) => kind !== 'interview' || result === undefined,
    refetchType: document.visibilityState === 'visible' ? 'active' : 'none',
  });
}

/** Keeps what the browser has read true while things happen; without a socket the queries ask by themselves. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [connected, setConnected] = useState(false);

  useEffect(() => onOtherTab(() => readAnew(client)), [client]);

  useEffect(() => {
    let close: (() => void) | undefined;
    let current = true;
    void import('socket.io-client').then(({ io }) => {
      if (!current) return;
      const socket = io({ path: '/socket.io', withCredentials: true, reconnectionDelayMax: 30_000 });
      let before = false;
      socket.on('connect', () => {
        setConnected(true);
        // Whatever happened while there was no line is read once more.
        if (before) void client.invalidateQueries();
        else void readMoving(client);
        before = true;
      });
      socket.on('disconnect', () => setConnected(false));
      socket.on('interview.status', (message: StatusMessage) => void takeStatus(client, message));
      socket.on('interview.progress', (message: ProgressMessage) => takeProgress(client, message));
      socket.on(
        'notification.created',
        () => void client.invalidateQueries({ queryKey: keys.notifications }),
      );
      // Not only after the pause between two tries, which has grown to half a minute by then.
      const tryNow = () => void (socket.connected || socket.disconnect().connect());
      window.addEventListener('online', tryNow);
      close = () => {
        window.removeEventListener('online', tryNow);
        socket.close();
      };
    });
    return () => {
      current = false;
      close?.();
    };
  }, [client]);

  return <LiveContext value={connected}>{children}</LiveContext>;
}
