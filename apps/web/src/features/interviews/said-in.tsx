import type { TranscriptHits } from '@interview-buddy/shared-types/api';
import Link from 'next/link';
import { clock } from '@/browser/format';
import { hashOf } from '@/browser/moment';

type Item = TranscriptHits['items'][number];

/** One interview with the turns that hold the words; each leads to its turn. */
export function SaidIn({ item: { interviewId, company, title, snippets } }: { item: Item }) {
  const href = `/interviews/${interviewId}`;
  return (
    <li className="grid min-w-0 gap-1.5">
      <p className="truncate">
        <Link href={href} prefetch={false} className="font-medium hover:underline">
          {company} <span className="font-normal text-ink-soft">· {title}</span>
        </Link>
      </p>
      <ul className="grid gap-0.5">
        {snippets.map((snippet, index) => (
          <li key={index}>
            <Link
              href={href + hashOf(snippet)}
              prefetch={false}
              className="-mx-2 grid grid-cols-[3.5rem_minmax(0,1fr)] gap-3 rounded-md px-2 py-1 hover:bg-sunken"
            >
              <span className="text-link mt-0.5 size-fit text-xs">{clock(snippet.startMs)}</span>
              <span className="line-clamp-3 max-w-[68ch] font-serif text-base break-words text-ink-soft">
                {snippet.pieces.map(({ text, found }, place) =>
                  found ? (
                    <mark key={place} className="rounded-[3px] bg-accent-wash text-ink">
                      {text}
                    </mark>
                  ) : (
                    text
                  ),
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
