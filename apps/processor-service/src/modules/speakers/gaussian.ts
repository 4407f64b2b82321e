/** Sums that a full-covariance Gaussian is made from; two of them add up to that of both parts. */
export class GaussianSums {
  count = 0;
  readonly dimensions: number;
  readonly #sum: Float64Array;
  readonly #squares: Float64Array;

  constructor(dimensions: number) {
    this.dimensions = dimensions;
    this.#sum = new Float64Array(dimensions);
    this.#squares = new Float64Array(dimensions * dimensions);
  }

  add(values: Float32Array, offset: number): void {
    this.count += 1;
    for (let i = 0; i < this.dimensions; i += 1) {
      const value = values[offset + i]!;
      this.#sum[i]! += value;
      for (let j = 0; j <= i; j += 1) this.#squares[i * this.dimensions + j]! += value * values[offset + j]!;
    }
  }

  merge(other: GaussianSums): GaussianSums {
    const merged = new GaussianSums(this.dimensions);
    merged.count = this.count + other.count;
    for (let i = 0; i < this.#sum.length; i += 1) merged.#sum[i] = this.#sum[i]! + other.#sum[i]!;
    for (let i = 0; i < this.#squares.length; i += 1)
      merged.#squares[i] = this.#squares[i]! + other.#squares[i]!;
    return merged;
  }

  /** Logarithm of the covariance's determinant, by Cholesky; the diagonal is kept off zero. */
  logDeterminant(): number {
    const n = this.dimensions;
    const lower = new Float64Array(n * n);
    let log = 0;
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        let value = this.#covariance(i, j);
        for (let k = 0; k < j; k += 1) value -= lower[i * n + k]! * lower[j * n + k]!;
        if (i === j) {
          const pivot = Math.max(value, 1e-3);
          lower[i * n + i] = Math.sqrt(pivot);
          log += Math.log(pivot);
        } else lower[i * n + j] = value / lower[j * n + j]!;
      }
    }
    return log;
  }

  #covariance(i: number, j: number): number {
    const mean = (this.#sum[i]! / this.count) * (this.#sum[j]! / this.count);
    return this.#squares[i * this.dimensions + j]! / this.count - mean + (i === j ? 1e-3 : 0);
  }
}

/**
 * How much better two Gaussians explain two groups of frames than one does, less the price of the second
 * (the Bayesian information criterion); below zero they are better taken for one voice.
 */
export function separation(a: GaussianSums, b: GaussianSums, penalty: number): number {
  const both = a.merge(b);
  const gain =
    0.5 * (both.count * both.logDeterminant() - a.count * a.logDeterminant() - b.count * b.logDeterminant());
  const parameters = a.dimensions + (a.dimensions * (a.dimensions + 1)) / 2;
  return gain - penalty * 0.5 * parameters * Math.log(both.count);
}
