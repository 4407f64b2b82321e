'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/button';

/** Asks for the next page when it comes near; a button for those who do not scroll. */
export function LoadMore({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    if (!place.current || busy) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && latest.current(),
      { rootMargin: '600px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [busy]);
  return (
    <div ref={place} className="flex justify-center py-6">
      <Button look="quiet" disabled={busy} onClick={onMore}>
        {busy ? 'Reading more' : 'Show more'}
      </Button>
    </div>
  );
}
