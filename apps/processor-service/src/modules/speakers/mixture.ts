const ITERATIONS = 6;
const VARIANCE_FLOOR = 0.05;

/** A mixture of diagonal Gaussians: what one voice sounds like. */
export class VoiceMixture {
  readonly components: number;
  readonly dimensions: number;
  readonly #logWeights: Float64Array;
  readonly #means: Float64Array;
  readonly #variances: Float64Array;
  readonly #constants: Float64Array;
  readonly #scratch: Float64Array;

  private constructor(components: number, dimensions: number) {
    this.components = components;
    this.dimensions = dimensions;
    this.#logWeights = new Float64Array(components).fill(-Math.log(components));
    this.#means = new Float64Array(components * dimensions);
    this.#variances = new Float64Array(components * dimensions).fill(1);
    this.#constants = new Float64Array(components);
    this.#scratch = new Float64Array(components);
  }

  /** Learns from the frames of these indices; deterministic, it starts from frames spread over them. */
  static train(
    values: Float32Array,
    indices: readonly number[],
    components: number,
    dimensions: number,
  ): VoiceMixture {
    const mixture = new VoiceMixture(components, dimensions);
    mixture.#initialise(values, indices);
    for (let i = 0; i < ITERATIONS; i += 1) mixture.#improve(values, indices);
    return mixture;
  }

  logLikelihood(values: Float32Array, frame: number): number {
    this.#joint(values, frame);
    return logSum(this.#scratch);
  }

  #initialise(values: Float32Array, indices: readonly number[]): void {
    const d = this.dimensions;
    const mean = new Float64Array(d);
    const square = new Float64Array(d);
    for (const frame of indices) {
      for (let i = 0; i < d; i += 1) {
        const value = values[frame * d + i]!;
        mean[i]! += value / indices.length;
        square[i]! += (value * value) / indices.length;
      }
    }
    for (let c = 0; c < this.components; c += 1) {
      const seed = indices[Math.floor(((c + 0.5) * indices.length) / this.components)]!;
      for (let i = 0; i < d; i += 1) {
        this.#means[c * d + i] = (values[seed * d + i]! + mean[i]!) / 2;
        this.#variances[c * d + i] = Math.max(VARIANCE_FLOOR, square[i]! - mean[i]! ** 2);
      }
    }
    this.#refreshConstants();
  }

  #improve(values: Float32Array, indices: readonly number[]): void {
    const d = this.dimensions;
    const weight = new Float64Array(this.components);
    const sum = new Float64Array(this.components * d);
    const square = new Float64Array(this.components * d);
    for (const frame of indices) {
      this.#joint(values, frame);
      const total = logSum(this.#scratch);
      for (let c = 0; c < this.components; c += 1) {
        const share = Math.exp(this.#scratch[c]! - total);
        if (share < 1e-4) continue;
        weight[c]! += share;
        for (let i = 0; i < d; i += 1) {
          const value = values[frame * d + i]!;
          sum[c * d + i]! += share * value;
          square[c * d + i]! += share * value * value;
        }
      }
    }
    for (let c = 0; c < this.components; c += 1) {
      if (weight[c]! < 2) continue;
      this.#logWeights[c] = Math.log(weight[c]! / indices.length);
      for (let i = 0; i < d; i += 1) {
        const mean = sum[c * d + i]! / weight[c]!;
        this.#means[c * d + i] = mean;
        this.#variances[c * d + i] = Math.max(VARIANCE_FLOOR, square[c * d + i]! / weight[c]! - mean * mean);
      }
    }
    this.#refreshConstants();
  }

  #refreshConstants(): void {
    const d = this.dimensions;
    for (let c = 0; c < this.components; c += 1) {
      let log = this.#logWeights[c]! - 0.5 * d * Math.log(2 * Math.PI);
      for (let i = 0; i < d; i += 1) log -= 0.5 * Math.log(this.#variances[c * d + i]!);
      this.#constants[c] = log;
    }
  }

  #joint(values: Float32Array, frame: number): void {
    const d = this.dimensions;
    for (let c = 0; c < this.components; c += 1) {
      let distance = 0;
      for (let i = 0; i < d; i += 1) {
        const delta = values[frame * d + i]! - this.#means[c * d + i]!;
        distance += (delta * delta) / this.#variances[c * d + i]!;
      }
      this.#scratch[c] = this.#constants[c]! - 0.5 * distance;
    }
  }
}

function logSum(values: Float64Array): number {
  let peak = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > peak) peak = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - peak);
  return peak + Math.log(sum);
}
