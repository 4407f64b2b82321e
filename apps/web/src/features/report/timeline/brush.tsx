'use client';

import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { clock } from '@/browser/format';
import { fitRange, lengthOfRange, moveEnd, moveRange, msOf, xOf, type Range } from './geometry';
import { SpeakerBars } from './speaker-bars';

interface Props {
  transcript: TranscriptResponse['transcript'];
  whole: Range;
  selection: Range;
  width: number;
  onSelect: (range: Range) => void;
}

type Drag =
  { kind: 'new'; fromMs: number } | { kind: 'move'; atMs: number; range: Range } | { kind: 'from' | 'to' };

const height = 40;
/** A press that moves less than this is a click. */
const slopPx = 4;

/** The overview. Drag to select, drag the selection to move it; its two ends are sliders for the keyboard. */
export function Brush({ transcript, whole, selection, width, onSelect }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const drag = useRef<(Drag & { x: number; moved: boolean }) | null>(null);
  const roles = useMemo(() => new Map(transcript.speakers.map(({ id, role }) => [id, role])), [transcript]);
  const all = lengthOfRange(selection) >= lengthOfRange(whole);
  const from = xOf(selection.from, whole, width);
  const to = xOf(selection.to, whole, width);

  const at = (event: PointerEvent) => {
    const x = event.clientX - (area.current?.getBoundingClientRect().left ?? 0);
    return { x, ms: msOf(x, whole, width) };
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const { x, ms } = at(event);
    const end = (event.target as HTMLElement).dataset['end'];
    const inside = !all && ms > selection.from && ms < selection.to;
    const kind: Drag =
      end === 'from' || end === 'to'
        ? { kind: end }
        : inside
          ? { kind: 'move', atMs: ms, range: selection }
          : { kind: 'new', fromMs: ms };
    drag.current = { ...kind, x, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const proceed = (event: PointerEvent) => {
    const current = drag.current;
    if (!current) return;
    const { x, ms } = at(event);
    if (!current.moved && Math.abs(x - current.x) < slopPx) return;
    current.moved = true;
    if (current.kind === 'new') onSelect(fitRange({ from: current.fromMs, to: ms }, whole));
    else if (current.kind === 'move') onSelect(moveRange(current.range, ms - current.atMs, whole));
    else onSelect(moveEnd(selection, current.kind, ms, whole));
  };
  const end = () => {
    drag.current = null;
  };

  return (
    <div
      ref={area}
      onPointerDown={begin}
      onPointerMove={proceed}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => onSelect(whole)}
      className="relative h-10 cursor-crosshair touch-pan-y select-none"
    >
      <svg width={width} height={height} aria-hidden="true" className="absolute inset-0">
        <g transform="translate(0 9)">
          <SpeakerBars turns={transcript.turns} roles={roles} range={whole} width={width} row={9} />
        </g>
      </svg>
      {!all && (
        <>
          <div className="absolute inset-y-0 left-0 bg-paper/70" style={{ width: from }} />
          <div className="absolute inset-y-0 right-0 bg-paper/70" style={{ left: to }} />
          <div
            className="absolute inset-y-0 cursor-grab border-y border-accent"
            style={{ left: from, width: to - from }}
          />
        </>
      )}
      <Handle end="from" x={from} {...{ selection, whole, onSelect }} />
      <Handle end="to" x={to} {...{ selection, whole, onSelect }} />
    </div>
  );
}

interface HandleProps extends Pick<Props, 'selection' | 'whole' | 'onSelect'> {
  end: 'from' | 'to';
  x: number;
}

function Handle({ end, x, selection, whole, onSelect }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 30_000 : 5000;
    const targets: Record<string, number> = {
      ArrowLeft: selection[end] - step,
      ArrowRight: selection[end] + step,
      Home: whole.from,
      End: whole.to,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(moveEnd(selection, end, target, whole));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      data-end={end}
      aria-label={end === 'from' ? 'Start of the part that is shown' : 'End of the part that is shown'}
      aria-valuemin={Math.round(whole.from / 1000)}
      aria-valuemax={Math.round(whole.to / 1000)}
      aria-valuenow={Math.round(selection[end] / 1000)}
      aria-valuetext={clock(selection[end])}
      onKeyDown={onKeyDown}
      style={{ left: x - 7 }}
      className="absolute inset-y-0 w-3.5 cursor-ew-resize before:absolute before:inset-y-0 before:left-[6px] before:w-0.5 before:bg-accent after:absolute after:top-3 after:left-1 after:h-4 after:w-1.5 after:rounded-full after:bg-accent"
    />
  );
}
