'use client';

import Link from 'next/link';
import { bytes } from '@/browser/format';
import { isOver } from './queue';
import { UploadControls } from './upload-controls';
import { useUploads } from './uploads-provider';
import { useUnfinished } from './use-unfinished';

/** What runs now, and what was interrupted and waits for its file. */
export function UploadsUnderWay() {
  const running = useUploads().filter((item) => !isOver(item.phase));
  const unfinished = useUnfinished();
  if (running.length + unfinished.length === 0) return null;
  return (
    <section aria-labelledby="under-way" className="mb-10 grid gap-4 border-b border-line pb-8">
      <h2 id="under-way" className="text-base font-semibold">
        Under way
      </h2>
      <ul className="grid gap-6 md:grid-cols-2">
        {running.map((item) => (
          <li key={item.interviewId}>
            <UploadControls item={item} />
          </li>
        ))}
        {unfinished.map((item) => (
          <li key={item.storageKey} className="grid content-start gap-1">
            <span className="font-medium break-all">{item.fileName}</span>
            <span className="text-ink-soft">
              {bytes(item.size)}, interrupted.{' '}
              <Link href={`/interviews/${item.interviewId}`} className="text-link">
                Choose the file again to continue
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
