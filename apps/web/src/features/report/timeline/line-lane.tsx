import { highestAndLowest, linePath, xOf, type Point, type Range } from './geometry';
import { MomentLink } from '../moments/moment-link';

interface Props {
  points: readonly Point[];
  range: Range;
  width: number;
  gapMs: number;
  name: string;
  /** A value that the line is read against: nothing for sentiment, the usual pace for pace. */
  guide?: number | undefined;
}

const height = 52;
/** Air above and below the line, so that its labels stand within the lane. */
const air = 16;
const labelPx = 30;

/** The lowest and the highest value in sight; empty where there is none. */
function extentOf(points: readonly Point[]): string {
  const values = points.map((point) => Math.round(point.value));
  return `${Math.min(...values)} to ${Math.max(...values)}`;
}

/** One quiet line over the part that is shown; its highest and its lowest value stand on it and lead there. */
export function LineLane({ points, range, width, gapMs, name, guide }: Props) {
  const inSight = points.filter((point) => point.endMs >= range.from && point.startMs <= range.to);
  if (inSight.length === 0) {
    return <p className="border-t border-line py-1 text-xs text-ink-faint">Nothing measured in this part.</p>;
  }
  const values = [...points.map((point) => point.value), ...(guide === undefined ? [] : [guide])];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = (value: number) =>
    air + (high === low ? 0.5 : (high - value) / (high - low)) * (height - 2 * air);
  return (
    <div className="relative border-t border-line" style={{ height }}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`${extentOf(inSight)} ${name}`}
        className="block overflow-hidden"
      >
        {guide !== undefined && (
          <path
            d={`M0 ${y(guide).toFixed(1)}H${width}`}
            className="stroke-line-strong"
            strokeDasharray="1 4"
          />
        )}
        <path
          d={linePath(inSight, range, { width, height: height - 2 * air, low, high, gapMs })}
          transform={`translate(0 ${air})`}
          className="fill-none stroke-ink-soft"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
        {highestAndLowest(inSight).map((point) => (
          <circle
            key={point.startMs}
            cx={middle(point, range, width)}
            cy={y(point.value)}
            r="2.25"
            className="fill-ink"
          />
        ))}
      </svg>
      {highestAndLowest(inSight).map((point, index) => {
        const value = Math.round(point.value);
        return (
          <MomentLink
            key={point.startMs}
            moment={point}
            aria-label={`${index === 0 ? 'Highest' : 'Lowest'}: ${value} ${name}`}
            className="absolute -translate-x-1/2 px-1 text-xs leading-3 text-ink-soft hover:text-accent hover:underline"
            style={{
              left: Math.min(Math.max(labelPx / 2, middle(point, range, width)), width - labelPx / 2),
              top: index === 0 ? y(point.value) - 14 : y(point.value) + 2,
            }}
          >
            {value}
          </MomentLink>
        );
      })}
    </div>
  );
}

const middle = (point: Point, range: Range, width: number): number =>
  Math.min(Math.max(3, xOf((point.startMs + point.endMs) / 2, range, width)), width - 3);
