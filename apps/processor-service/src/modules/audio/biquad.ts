import { SAMPLE_RATE } from './pcm-file.js';

/** A filter of the second order (Butterworth) that goes on from one stretch of samples to the next. */
export class Biquad {
  readonly #b: readonly [number, number, number];
  readonly #a: readonly [number, number];
  #first = 0;
  #second = 0;

  private constructor(b: readonly [number, number, number], a: readonly [number, number]) {
    this.#b = b;
    this.#a = a;
  }

  static highPass(hz: number): Biquad {
    const { cos, alpha, a0 } = prewarped(hz);
    const b = (1 + cos) / 2 / a0;
    return new Biquad([b, -2 * b, b], [(-2 * cos) / a0, (1 - alpha) / a0]);
  }

  static lowPass(hz: number): Biquad {
    const { cos, alpha, a0 } = prewarped(hz);
    const b = (1 - cos) / 2 / a0;
    return new Biquad([b, 2 * b, b], [(-2 * cos) / a0, (1 - alpha) / a0]);
  }

  run(x: number): number {
    const y = this.#b[0] * x + this.#first;
    this.#first = this.#b[1] * x - this.#a[0] * y + this.#second;
    this.#second = this.#b[2] * x - this.#a[1] * y;
    return y;
  }
}

function prewarped(hz: number): { cos: number; alpha: number; a0: number } {
  const omega = (2 * Math.PI * hz) / SAMPLE_RATE;
  const alpha = Math.sin(omega) / Math.SQRT2;
  return { cos: Math.cos(omega), alpha, a0: 1 + alpha };
}
