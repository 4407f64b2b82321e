'use client';

import type { MouseEvent } from 'react';
import { clock, count } from '@/browser/format';
import { cx } from '@/components/class-names';
import { MomentLink } from '../moments/moment-link';
import type { Moment } from '@/browser/moment';
import { lengthOfRange, msOf, nearest, tickPath, type Range } from './geometry';

interface Props {
  ticks: readonly (Moment & { height: number; label: string })[];
  range: Range;
  width: number;
  className: string;
  name: string;
}

const height = 26;
const reachPx = 12;
/** More than one tick in so many pixels, and thick ones would run together. */
const crowdedPx = 4;

/** Many small marks as one drawing. A click goes to the nearest; the table below holds a link to each. */
export function TickLane({ ticks, range, width, className, name }: Props) {
  const inSight = ticks.filter(({ startMs }) => startMs >= range.from && startMs <= range.to);
  const at = (event: MouseEvent<Element>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return nearest(inSight, msOf(x, range, width), (reachPx / Math.max(1, width)) * lengthOfRange(range));
  };
  return (
    <div className="border-t border-line">
      <MomentLink
        moment={inSight[0] ?? { startMs: range.from, endMs: range.from }}
        aria-label={`${count(inSight.length, name)} in this part${inSight[0] ? `, go to the first at ${clock(inSight[0].startMs)}` : ''}`}
        onMouseMove={(event) => {
          const hit = at(event);
          event.currentTarget.title = hit ? `${hit.label} at ${clock(hit.startMs)}` : '';
          event.currentTarget.style.cursor = hit ? 'pointer' : 'default';
        }}
        onClick={(event) => {
          // From the keyboard there is no place: the link leads to the first.
          if (event.detail === 0) return;
          const hit = at(event);
          if (!hit) event.preventDefault();
          else event.currentTarget.hash = `t=${Math.round(hit.startMs)}-${Math.round(hit.endMs)}`;
        }}
        className="block"
      >
        <svg width={width} height={height} aria-hidden="true" className="block">
          <path
            d={tickPath(
              ticks.map((tick) => ({ ms: tick.startMs, height: tick.height })),
              range,
              { width, height: height - 4 },
            )}
            className={cx('fill-none', className)}
            strokeWidth={inSight.length > width / crowdedPx ? 0.75 : 1.5}
          />
        </svg>
      </MomentLink>
    </div>
  );
}
