import { linePath, type Point, type Range } from './geometry';

interface Props {
  points: readonly Point[];
  range: Range;
  width: number;
  gapMs: number;
  name: string;
}

const height = 40;

/** The lowest and the highest value in sight; empty where there is none. */
export function extentOf(points: readonly Point[], range: Range): string {
  const seen = points.filter((point) => point.endMs >= range.from && point.startMs <= range.to);
  if (seen.length === 0) return '';
  const values = seen.map((point) => Math.round(point.value));
  return `${Math.min(...values)} to ${Math.max(...values)}`;
}

/** One quiet line over the part that is shown. */
export function LineLane({ points, range, width, gapMs, name }: Props) {
  const inSight = points.filter((point) => point.endMs >= range.from && point.startMs <= range.to);
  if (inSight.length === 0) {
    return <p className="border-t border-line py-1 text-xs text-ink-faint">Nothing measured in this part.</p>;
  }
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (
    <div className="border-t border-line py-1">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`${extentOf(points, range)} ${name}`}
        className="block overflow-hidden"
      >
        <path
          d={linePath(inSight, range, { width, height, low, high, gapMs })}
          className="fill-none stroke-ink-soft"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
    </div>
  );
}
