'use client';

import { useSyncExternalStore } from 'react';

function onConnection(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function OfflineBanner() {
  const online = useSyncExternalStore(
    onConnection,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="screen-only">
      {!online && (
        <p className="mb-6 rounded-md bg-filler-wash px-4 py-2">
          You are offline. You see what was read last; it is brought up to date, and uploads go on, once the
          connection is back.
        </p>
      )}
    </div>
  );
}
