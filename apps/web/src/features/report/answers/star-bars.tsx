import type { Answer } from '@interview-buddy/shared-types/models';
import { cx } from '@/components/class-names';
import { percent } from '@/browser/format';
import { MomentLink } from '../moments/moment-link';
import { starNames, starOrder, stateOf } from './star';

const fills = {
  situation: 'bg-star-1',
  task: 'bg-star-2',
  action: 'bg-star-3',
  result: 'bg-star-4',
} as const;

/** Which parts of a story were told, how sure that is, and the words that say so. */
export function StarBars({ star }: { star: Answer['star'] }) {
  return (
    <ul
      aria-label="Situation, Task, Action, Result"
      className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-4"
    >
      {starOrder.map((part) => {
        const found = star.find((one) => one.part === part);
        const probability = found?.probability ?? 0;
        return (
          <li key={part} className="grid content-start gap-1.5">
            <span className="flex items-baseline justify-between gap-2">
              <span className="font-medium">{starNames[part]}</span>
              <span className="text-xs text-ink-faint">{stateOf(probability)}</span>
            </span>
            <span
              role="img"
              aria-label={`${percent(probability)} sure`}
              className="h-2 overflow-hidden rounded-full border border-line bg-sunken"
            >
              <span
                className={cx('block h-full', fills[part])}
                style={{ width: percent(probability).replace(' ', '') }}
              />
            </span>
            {found?.evidence.slice(0, 2).map((quote) => (
              <MomentLink
                key={quote.startMs}
                moment={quote}
                className="line-clamp-3 font-serif text-sm text-ink-soft italic hover:underline"
              >
                “{quote.text}”
              </MomentLink>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
