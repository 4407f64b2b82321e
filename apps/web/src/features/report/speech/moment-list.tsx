import { MomentLink } from '../moments/moment-link';
import type { Moment } from '@/browser/moment';

interface Props {
  title: string;
  moments: readonly (Moment & { text?: string })[];
  none: string;
}

const shown = 12;

/** Where something happened: times, or the words where they are short enough to stand in a line. */
export function MomentList({ title, moments, none }: Props) {
  if (moments.length === 0) return <p className="text-ink-soft">{none}</p>;
  const rest = moments.slice(shown);
  return (
    <div className="grid gap-1">
      <h4 className="font-medium">{title}</h4>
      <Links moments={moments.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary className="w-fit text-xs text-ink-soft">{rest.length} more</summary>
          <Links moments={rest} />
        </details>
      )}
    </div>
  );
}

function Links({ moments }: { moments: Props['moments'] }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
      {moments.map((moment, index) => (
        <span key={`${moment.startMs}-${index}`} className="min-w-0">
          {moment.text && <span className="font-serif italic">“{moment.text}” </span>}
          <MomentLink moment={moment} />
        </span>
      ))}
    </p>
  );
}
