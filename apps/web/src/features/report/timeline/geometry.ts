/** A stretch of time on the timeline, ms. */
export interface Range {
  from: number;
  to: number;
}

/** Shorter than this, a selection shows nothing that could be read. */
export const shortestRange = 5000;

/** How long the conversation is, ms; an imported transcript has no sound, so its last word counts. Never 0. */
export function durationOf({
  audio,
  turns,
}: {
  audio: { durationMs: number };
  turns: readonly { endMs: number }[];
}): number {
  return Math.max(1, audio.durationMs, turns.at(-1)?.endMs ?? 0);
}

export const lengthOfRange = ({ from, to }: Range): number => to - from;

/** Where a moment stands, in pixels from the left; outside the range it is outside the width. */
export function xOf(ms: number, range: Range, width: number): number {
  const length = lengthOfRange(range);
  return length <= 0 ? 0 : ((ms - range.from) / length) * width;
}

export function msOf(x: number, range: Range, width: number): number {
  return width <= 0 ? range.from : range.from + (x / width) * lengthOfRange(range);
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);

/** Round moments for the ruler, at least `gap` pixels apart. */
export function ticksOf(range: Range, width: number, gap = 72): number[] {
  const length = lengthOfRange(range);
  if (width <= 0 || length <= 0) return [];
  const wanted = (gap / width) * length;
  const step = steps.find((one) => one >= wanted) ?? Math.ceil(wanted / 3_600_000) * 3_600_000;
  const ticks: number[] = [];
  for (let ms = Math.ceil(range.from / step) * step; ms <= range.to; ms += step) ticks.push(ms);
  return ticks;
}

/** A range within the whole and never shorter than can be read; its middle stays where that is possible. */
export function fitRange(range: Range, whole: Range): Range {
  const [first, last] = range.from <= range.to ? [range.from, range.to] : [range.to, range.from];
  const length = Math.min(lengthOfRange(whole), Math.max(shortestRange, last - first));
  const middle = (first + last) / 2;
  const from = Math.min(Math.max(whole.from, middle - length / 2), whole.to - length);
  return { from: Math.round(from), to: Math.round(from + length) };
}

/** The same length, elsewhere; stops at the ends. */
export function moveRange(range: Range, by: number, whole: Range): Range {
  const shift = Math.min(Math.max(by, whole.from - range.from), whole.to - range.to);
  return { from: range.from + shift, to: range.to + shift };
}

/** Moves one end; it never passes the other. */
export function moveEnd(range: Range, end: 'from' | 'to', ms: number, whole: Range): Range {
  const shortest = Math.min(shortestRange, lengthOfRange(whole));
  if (end === 'from') return { ...range, from: Math.max(whole.from, Math.min(ms, range.to - shortest)) };
  return { ...range, to: Math.min(whole.to, Math.max(ms, range.from + shortest)) };
}

export interface Bar {
  x: number;
  width: number;
}

/** A bar for a stretch of time, cut at the edges and never too thin to be seen; null where it is out of sight. */
export function barOf(span: { startMs: number; endMs: number }, range: Range, width: number): Bar | null {
  if (span.endMs < range.from || span.startMs > range.to) return null;
  const x = Math.max(0, xOf(span.startMs, range, width));
  const end = Math.min(width, xOf(span.endMs, range, width));
  return { x, width: Math.max(1.5, end - x) };
}

export interface Point {
  startMs: number;
  endMs: number;
  value: number;
}

/** A line through the middles of the points; broken where more than `gapMs` lies between two of them. */
export function linePath(
  points: readonly Point[],
  range: Range,
  {
    width,
    height,
    low,
    high,
    gapMs,
  }: { width: number; height: number; low: number; high: number; gapMs: number },
): string {
  let path = '';
  let before: Point | null = null;
  for (const point of points) {
    if (point.endMs < range.from || point.startMs > range.to) continue;
    const x = xOf((point.startMs + point.endMs) / 2, range, width);
    const share = high === low ? 0.5 : (Math.min(high, Math.max(low, point.value)) - low) / (high - low);
    const joined = before !== null && point.startMs - before.endMs <= gapMs;
    path += `${joined ? 'L' : 'M'}${x.toFixed(1)} ${((1 - share) * height).toFixed(1)}`;
    before = point;
  }
  return path;
}

/** All ticks of one lane as one path: four hundred fillers are then one element. */
export function tickPath(
  ticks: readonly { ms: number; height: number }[],
  range: Range,
  { width, height }: { width: number; height: number },
): string {
  return ticks
    .filter(({ ms }) => ms >= range.from && ms <= range.to)
    .map(
      (tick) => `M${xOf(tick.ms, range, width).toFixed(1)} ${height}v${(-tick.height * height).toFixed(1)}`,
    )
    .join('');
}

/** The one nearest to a moment, where one is near enough. */
export function nearest<T extends { startMs: number }>(
  items: readonly T[],
  ms: number,
  withinMs: number,
): T | null {
  let best: T | null = null;
  for (const item of items) {
    const distance = Math.abs(item.startMs - ms);
    if (distance <= withinMs && (best === null || distance < Math.abs(best.startMs - ms))) best = item;
  }
  return best;
}

/** A line from -1 to 1 as one from -100 to 100, so that its figures can be read beside the others. */
export const inHundredths = (points: readonly Point[]): Point[] =>
  points.map((point) => ({ ...point, value: 100 * point.value }));

/** The highest point, then the lowest; only one where all are alike, none of none. */
export function highestAndLowest(points: readonly Point[]): Point[] {
  const [first] = points;
  if (!first) return [];
  let highest = first;
  let lowest = first;
  for (const point of points) {
    if (point.value > highest.value) highest = point;
    if (point.value < lowest.value) lowest = point;
  }
  return highest === lowest ? [highest] : [highest, lowest];
}

/** Indices of the places that can carry a label: from the left, each at least `gap` after the one before. */
export function withRoom(places: readonly number[], gap: number): Set<number> {
  const labelled = new Set<number>();
  let last = -Infinity;
  for (const [index, place] of places.entries()) {
    if (place < 0 || place - last < gap) continue;
    labelled.add(index);
    last = place;
  }
  return labelled;
}
