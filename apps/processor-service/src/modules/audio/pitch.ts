import { SAMPLE_RATE } from './pcm-file.js';

const DECIMATION = 2;
const RATE = SAMPLE_RATE / DECIMATION;
const LOWEST_HZ = 60;
const HIGHEST_HZ = 420;
const SHORTEST_LAG = Math.floor(RATE / HIGHEST_HZ);
const LONGEST_LAG = Math.ceil(RATE / LOWEST_HZ);
const WINDOW = LONGEST_LAG * 2;
/** Samples at 16 kHz that one estimate looks at. */
export const PITCH_FRAME = (WINDOW + LONGEST_LAG) * DECIMATION;
const VOICED_BELOW = 0.18;

/** Fundamental frequency by the cumulative mean normalised difference (the YIN method). */
export class PitchEstimator {
  readonly #frame = new Float64Array(WINDOW + LONGEST_LAG);
  readonly #difference = new Float64Array(LONGEST_LAG + 1);

  /** Hz of the frame that begins at `from`; null where nothing is voiced. */
  estimate(samples: ArrayLike<number>, from: number): number | null {
    for (let i = 0; i < this.#frame.length; i += 1) {
      const at = from + i * DECIMATION;
      this.#frame[i] = ((samples[at] ?? 0) + (samples[at + 1] ?? 0)) / 2;
    }
    this.#fillDifference();
    const lag = this.#firstDip();
    return lag === null ? null : RATE / this.#refine(lag);
  }

  #fillDifference(): void {
    const frame = this.#frame;
    let running = 0;
    this.#difference[0] = 1;
    for (let lag = 1; lag <= LONGEST_LAG; lag += 1) {
      let sum = 0;
      for (let i = 0; i < WINDOW; i += 1) {
        const delta = frame[i]! - frame[i + lag]!;
        sum += delta * delta;
      }
      running += sum;
      this.#difference[lag] = running === 0 ? 1 : (sum * lag) / running;
    }
  }

  #firstDip(): number | null {
    for (let lag = SHORTEST_LAG; lag < LONGEST_LAG; lag += 1) {
      if (this.#difference[lag]! >= VOICED_BELOW) continue;
      while (lag + 1 < LONGEST_LAG && this.#difference[lag + 1]! < this.#difference[lag]!) lag += 1;
      return lag;
    }
    return null;
  }

  #refine(lag: number): number {
    const before = this.#difference[lag - 1]!;
    const here = this.#difference[lag]!;
    const after = this.#difference[lag + 1]!;
    const curve = before - 2 * here + after;
    return curve === 0 ? lag : lag + (before - after) / (2 * curve);
  }
}
