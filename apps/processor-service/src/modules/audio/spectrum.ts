/** Power spectrum of real frames by a radix-2 transform; one instance serves frames of one size. */
export class PowerSpectrum {
  readonly #size: number;
  readonly #cos: Float64Array;
  readonly #sin: Float64Array;
  readonly #reversed: Uint32Array;
  readonly #real: Float64Array;
  readonly #imag: Float64Array;
  readonly power: Float64Array;

  constructor(size: number) {
    const bits = Math.log2(size);
    if (!Number.isInteger(bits)) throw new RangeError('The size of a transform must be a power of two.');
    this.#size = size;
    this.#cos = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
    this.#sin = Float64Array.from({ length: size / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / size));
    this.#reversed = new Uint32Array(size);
    for (let i = 0; i < size; i += 1) {
      let reversed = 0;
      for (let bit = 0; bit < bits; bit += 1) reversed |= ((i >> bit) & 1) << (bits - 1 - bit);
      this.#reversed[i] = reversed;
    }
    this.#real = new Float64Array(size);
    this.#imag = new Float64Array(size);
    this.power = new Float64Array(size / 2 + 1);
  }

  /** `frame` may be shorter than the transform; the rest counts as zero. The result is overwritten by the next call. */
  of(frame: ArrayLike<number>): Float64Array {
    const real = this.#real;
    const imag = this.#imag;
    for (let i = 0; i < this.#size; i += 1) real[this.#reversed[i]!] = i < frame.length ? frame[i]! : 0;
    imag.fill(0);
    for (let half = 1; half < this.#size; half *= 2) this.#butterflies(half);
    for (let i = 0; i < this.power.length; i += 1) this.power[i] = real[i]! ** 2 + imag[i]! ** 2;
    return this.power;
  }

  #butterflies(half: number): void {
    const real = this.#real;
    const imag = this.#imag;
    const stride = this.#size / (2 * half);
    for (let start = 0; start < this.#size; start += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const c = this.#cos[k * stride]!;
        const s = this.#sin[k * stride]!;
        const i = start + k;
        const j = i + half;
        const re = real[j]! * c + imag[j]! * s;
        const im = imag[j]! * c - real[j]! * s;
        real[j] = real[i]! - re;
        imag[j] = imag[i]! - im;
        real[i] = real[i]! + re;
        imag[i] = imag[i]! + im;
      }
    }
  }
}
