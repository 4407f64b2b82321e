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

export type Numbers = readonly number[] | Float64Array;

export function median(values: Numbers): number {
  if (values.length === 0) return 0;
  const held = new Float64Array(values);
  const middle = held.length >> 1;
  const upper = nth(held, middle);
  if (held.length % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < middle; i += 1) lower = Math.max(lower, held[i] ?? lower);
  return (lower + upper) / 2;
}

/** The n-th smallest, moving smaller ones before it: without sorting all, as a track of an hour has 72,000 steps. */
function nth(held: Float64Array, n: number): number {
  let [low, high] = [0, held.length - 1];
  while (low < high) {
    const pivot = held[(low + high) >> 1] ?? 0;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((held[i] ?? pivot) < pivot) i += 1;
      while ((held[j] ?? pivot) > pivot) j -= 1;
      if (i > j) break;
      const swapped = held[i] ?? 0;
      held[i++] = held[j] ?? 0;
      held[j--] = swapped;
    }
    if (n <= j) high = j;
    else if (n >= i) low = i;
    else break;
  }
  return held[n] ?? 0;
}

export function mean(values: Numbers): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

export function deviation(values: Numbers): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += ((values[i] ?? 0) - centre) ** 2;
  return values.length === 0 ? 0 : Math.sqrt(sum / values.length);
}

/** 100 at `best` and better, 0 at `worst` and worse, straight between. */
export function scale(value: number, worst: number, best: number): number {
  return clamp(((value - worst) / (best - worst)) * 100, 0, 100);
}
