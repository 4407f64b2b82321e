import { SAMPLE_RATE } from './pcm-file.js';

export const STEP_MS = 10;
export const STEP = (SAMPLE_RATE * STEP_MS) / 1000;
const WINDOW = 2 * STEP;
const FLOOR_DB = -100;

interface Biquad {
  b: readonly [number, number, number];
  a: readonly [number, number];
  memory: [number, number];
}

/** Level of the speech band (200 to 4000 Hz) in steps of 10 ms: hum and rumble do not count as sound. */
export class SpeechBandLevel {
  readonly #filters = [highPass(200), lowPass(4000)];
  #window = new Float64Array(WINDOW);
  #filled = STEP;
  readonly #levels: number[] = [];

  push(samples: Int16Array): void {
    for (let i = 0; i < samples.length; i += 1) {
      let value = samples[i]! / 32768;
      for (const filter of this.#filters) value = run(filter, value);
      this.#window[this.#filled] = value;
      this.#filled += 1;
      if (this.#filled === WINDOW) this.#step();
    }
  }

  /** dBFS of each step; the step's window reaches 5 ms to both sides of it. */
  finish(): Float32Array {
    return Float32Array.from(this.#levels);
  }

  #step(): void {
    let sum = 0;
    for (const value of this.#window) sum += value * value;
    this.#levels.push(decibels(sum / WINDOW));
    this.#window.copyWithin(0, STEP);
    this.#filled = WINDOW - STEP;
  }
}

export function decibels(power: number): number {
  return power <= 0 ? FLOOR_DB : Math.max(FLOOR_DB, 10 * Math.log10(power));
}

function run(filter: Biquad, x: number): number {
  const y = filter.b[0] * x + filter.memory[0];
  filter.memory[0] = filter.b[1] * x - filter.a[0] * y + filter.memory[1];
  filter.memory[1] = filter.b[2] * x - filter.a[1] * y;
  return y;
}

function highPass(hz: number): Biquad {
  const { cos, alpha, a0 } = prewarped(hz);
  const b = (1 + cos) / 2 / a0;
  return { b: [b, -2 * b, b], a: [(-2 * cos) / a0, (1 - alpha) / a0], memory: [0, 0] };
}

function lowPass(hz: number): Biquad {
  const { cos, alpha, a0 } = prewarped(hz);
  const b = (1 - cos) / 2 / a0;
  return { b: [b, 2 * b, b], a: [(-2 * cos) / a0, (1 - alpha) / a0], memory: [0, 0] };
}

function prewarped(hz: number): { cos: number; alpha: number; a0: number } {
  const omega = (2 * Math.PI * hz) / SAMPLE_RATE;
  const alpha = Math.sin(omega) / Math.SQRT2;
  return { cos: Math.cos(omega), alpha, a0: 1 + alpha };
}
