import { Biquad } from './biquad.js';
import { SAMPLE_RATE } from './pcm-file.js';

export const STEP_MS = 10;
export const STEP = (SAMPLE_RATE * STEP_MS) / 1000;
const WINDOW = 2 * STEP;
const FLOOR_DB = -100;

/** Level of the speech band (200 to 4000 Hz) in steps of 10 ms: hum and rumble do not count as sound. */
export class SpeechBandLevel {
  readonly #filters = [Biquad.highPass(200), Biquad.lowPass(4000)];
  #window = new Float64Array(WINDOW);
  #filled = STEP;
  readonly #levels: number[] = [];

  push(samples: Int16Array): void {
    for (let i = 0; i < samples.length; i += 1) {
      let value = samples[i]! / 32768;
      for (const filter of this.#filters) value = filter.run(value);
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
