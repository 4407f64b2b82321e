import { clock } from '@/browser/format';
import { chartPath, chartScale, type ChartPoint } from './line-chart-geometry';

interface Props {
  label: string;
  unit: string;
  points: readonly ChartPoint[];
  /** A value to compare with, drawn as a dotted line. */
  guide?: { value: number; label: string };
}

const width = 480;
const height = 96;

/** One quiet line over time, with its lowest and highest value written on it. A table says the same in words. */
export function LineChart({ label, unit, points, guide }: Props) {
  const scale = chartScale(points, guide?.value);
  const y = (value: number) => height - ((value - scale.low) / (scale.high - scale.low)) * height;
  return (
    <figure className="grid gap-1">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        className="h-24 w-full overflow-visible"
        preserveAspectRatio="none"
      >
        <path d={`M0 ${height}H${width}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        {guide && (
          <path
            d={`M0 ${y(guide.value)}H${width}`}
            strokeDasharray="3 4"
            className="stroke-ink-faint"
            vectorEffect="non-scaling-stroke"
          />
        )}
        <path
          d={chartPath(points, scale, { width, height })}
          className="fill-none stroke-candidate"
          strokeWidth="1.75"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="grid grid-cols-2 gap-x-4 text-xs text-ink-faint">
        <span>{clock(scale.from)}</span>
        <span className="text-right">{clock(scale.to)}</span>
        <span className="col-span-2">
          {Math.round(scale.lowest)} to {Math.round(scale.highest)} {unit}
          {guide && `; dotted: ${guide.label}, ${Math.round(guide.value)}`}
        </span>
      </figcaption>
      <table className="sr-only">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">{unit}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.startMs}>
              <td>{clock(point.startMs)}</td>
              <td>{Math.round(point.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
