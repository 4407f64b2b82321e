'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { ProgressBar } from '@/components/progress-bar';
import { isOver, percentOf } from './queue';
import { useUploads } from './uploads-provider';

/** Keeps running uploads in sight on every page but their own. */
export function UploadDock() {
  const path = usePathname();
  const items = useUploads().filter(
    (item) => !isOver(item.phase) && path !== `/interviews/${item.interviewId}` && path !== '/upload',
  );
  if (items.length === 0) return null;
  return (
    <section
      aria-label="Uploads under way"
      className="screen-only fixed right-4 bottom-20 z-20 grid w-72 gap-3 rounded-md border border-line bg-raised p-4 shadow-float md:bottom-6"
    >
      {items.map((item) => (
        <Link key={item.interviewId} href={`/interviews/${item.interviewId}`} className="grid gap-2">
          <span className="flex justify-between gap-3 text-xs">
            <span className="truncate">{item.fileName}</span>
            <span className="shrink-0 tabular-nums">
              {item.phase === 'paused'
                ? 'Paused'
                : item.phase === 'stalled'
                  ? 'Stopped'
                  : `${percentOf(item)} %`}
            </span>
          </span>
          <ProgressBar percent={percentOf(item)} label={`Uploading ${item.fileName}`} />
        </Link>
      ))}
    </section>
  );
}
