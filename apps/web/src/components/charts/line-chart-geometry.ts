export interface ChartPoint {
  startMs: number;
  endMs: number;
  value: number;
}

export interface ChartScale {
  from: number;
  to: number;
  /** Bounds of the drawing; always apart. */
  low: number;
  high: number;
  lowest: number;
  highest: number;
}

/** A little air above and below, and a flat line in the middle rather than on the floor. */
export function chartScale(points: readonly ChartPoint[], guide?: number): ChartScale {
  const values = points.map((point) => point.value);
  const lowest = values.length ? Math.min(...values) : 0;
  const highest = values.length ? Math.max(...values) : 0;
  const bottom = Math.min(lowest, guide ?? lowest);
  const top = Math.max(highest, guide ?? highest);
  const air = top === bottom ? 1 : (top - bottom) * 0.12;
  return {
    from: points[0]?.startMs ?? 0,
    to: points.at(-1)?.endMs ?? 0,
    low: bottom - air,
    high: top + air,
    lowest,
    highest,
  };
}

export function chartPath(
  points: readonly ChartPoint[],
  { from, to, low, high }: ChartScale,
  { width, height }: { width: number; height: number },
): string {
  const length = Math.max(1, to - from);
  return points
    .map((point, index) => {
      const x = (((point.startMs + point.endMs) / 2 - from) / length) * width;
      const y = height - ((point.value - low) / (high - low)) * height;
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
