'use client';

import type { SpeakerRole } from '@interview-buddy/shared-types/models';
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { clock } from '@/browser/format';
import { cx } from '@/components/class-names';
import type { Moment } from '@/browser/moment';
import type { PreparedTurn } from './marks';
import { charactersAt, occurrences, segmentsOf, type Mark, type Segment } from './segments';

interface Props {
  prepared: PreparedTurn;
  role: SpeakerRole;
  name: string;
  search: string;
  /** Which of the hits of this turn is the current one; null where none is. */
  currentHit: number | null;
  /** The moment that was asked for, where it is in this turn. */
  target: Moment | null;
  selected: boolean;
  /** Whether the Tab key stops here: at one turn of all. */
  tabStop: boolean;
  /** Stands in place of the words while they are corrected. */
  editor: ReactNode;
  /** Does not change from one drawing to the next. */
  onCorrect: (turnId: string) => void;
}

const voices: Record<SpeakerRole, string> = {
  interviewer: 'text-interviewer',
  candidate: 'text-candidate',
  unknown: 'text-ink-soft',
};

/** One turn. It is drawn again only when something in it changes, however long the transcript is. */
export const TurnView = memo(function TurnView({
  prepared,
  role,
  name,
  search,
  currentHit,
  target,
  selected,
  tabStop,
  editor,
  onCorrect,
}: Props) {
  const { turn, timed, marks } = prepared;
  const element = useRef<HTMLLIElement>(null);
  const segments = useMemo(() => {
    const hits = occurrences(timed.text, search).map((place, index): Mark => ({
      ...place,
      kind: 'search',
      ...(index === currentHit && { note: 'current' }),
    }));
    const place = target && charactersAt(timed, target.startMs, target.endMs);
    return segmentsOf(timed.text, [
      ...marks,
      ...hits,
      ...(place ? [{ ...place, kind: 'target' as const }] : []),
    ]);
  }, [timed, marks, search, currentHit, target]);

  useEffect(() => {
    if (!target && currentHit === null) return;
    const goal = element.current?.querySelector('[data-goal]') ?? element.current;
    goal?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (target) element.current?.focus({ preventScroll: true });
  }, [target, currentHit]);

  return (
    <li
      ref={element}
      id={`turn-${turn.id}`}
      tabIndex={-1}
      className={cx(
        'lazy-row grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 border-l-2 py-2.5 pl-3 outline-none has-[button:focus-visible]:bg-sunken md:grid-cols-[3.5rem_7rem_minmax(0,1fr)] md:gap-x-4',
        selected ? 'border-accent' : 'border-transparent',
      )}
    >
      <span className="order-2 pt-0.5 text-xs text-ink-faint tabular-nums md:order-1">
        {clock(turn.startMs)}
      </span>
      <button
        type="button"
        tabIndex={tabStop ? 0 : -1}
        aria-keyshortcuts="Enter S"
        title="Correct this turn"
        onClick={() => onCorrect(turn.id)}
        className={cx(
          'order-1 min-w-0 self-start text-left text-sm font-medium break-words decoration-dotted underline-offset-4 hover:underline md:order-2',
          voices[role],
        )}
      >
        {name}
      </button>
      <div
        className={cx(
          'order-3 col-span-2 max-w-[68ch] text-base break-words md:col-span-1',
          role === 'interviewer' && 'text-ink-soft',
        )}
      >
        {editor ?? (
          <p>
            {segments.map((segment, index) => (
              <Piece key={index} segment={segment} isFirstGoal={index === goalOf(segments)} />
            ))}
          </p>
        )}
      </div>
    </li>
  );
});

function goalOf(segments: readonly Segment[]): number {
  const target = segments.findIndex(({ marks }) => marks.some(({ kind }) => kind === 'target'));
  if (target !== -1) return target;
  return segments.findIndex(({ marks }) => marks.some(({ note }) => note === 'current'));
}

/** One background wins: what was just asked for, then what is searched, then what always stands there. */
function shadeOf(hit: Mark | undefined, target: boolean, filler: boolean): string {
  if (hit?.note === 'current') return 'bg-accent text-on-accent';
  if (target) return 'animate-flash bg-accent-wash text-inherit';
  if (hit) return 'bg-accent-wash text-inherit';
  return filler ? 'bg-filler-wash px-0.5 text-filler' : 'bg-transparent text-inherit';
}

function Piece({ segment: { text, marks }, isFirstGoal }: { segment: Segment; isFirstGoal: boolean }) {
  if (marks.length === 0) return text;
  const has = (kind: Mark['kind']) => marks.find((mark) => mark.kind === kind);
  const star = has('star');
  const hit = has('search');
  return (
    <mark
      {...(isFirstGoal ? { 'data-goal': '' } : {})}
      title={star?.note}
      className={cx(
        'rounded-[3px]',
        star && 'underline decoration-star-3 decoration-2 underline-offset-4',
        shadeOf(hit, has('target') !== undefined, has('filler') !== undefined),
      )}
    >
      {text}
    </mark>
  );
}
