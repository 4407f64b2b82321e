/** Hits and misses of a detector against labels. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export const noCounts = (): Counts => ({ right: 0, wrong: 0, missed: 0 });

export function add(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

export function f1({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** The chance that a right one ranks above a wrong one; 0.5 is guessing. */
export function auc(right: readonly number[], wrong: readonly number[]): number {
  let sum = 0;
  for (const a of right) for (const b of wrong) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / (right.length * wrong.length);
}

/** Rank correlation, −1 … 1. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length + 1) / 2;
  const cov = x.reduce((sum, rank, i) => sum + (rank - mean) * ((y[i] ?? 0) - mean), 0);
  const vary = (list: readonly number[]): number => list.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
  return cov / Math.sqrt(vary(x) * vary(y));
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
