/** A figure, or the reason why there is none. */
export type Measured<T> = { available: true; value: T } | { available: false; reason: string };

export const measured = <T>(value: T): Measured<T> => ({ available: true, value });
export const unavailable = (reason: string): { available: false; reason: string } => ({
  available: false,
  reason,
});

export const round = (value: number, digits = 0): number => {
  const factor = 10 ** digits;
  return Math.round((value + Number.EPSILON) * factor) / factor;
};

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

export function median(values: readonly number[]): number {
  // Typed arrays sort by number and without calling back: a track of an hour has 72,000 steps.
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - centre) ** 2;
  return values.length === 0 ? 0 : Math.sqrt(sum / values.length);
}

/** 100 at `best` and better, 0 at `worst` and worse, straight between. */
export function scale(value: number, worst: number, best: number): number {
  return clamp(((value - worst) / (best - worst)) * 100, 0, 100);
}
