import { SAMPLE_RATE } from './pcm-file.js';
import { PowerSpectrum } from './spectrum.js';

const FRAME = 400;
const TRANSFORM = 512;
const BANDS = 30;
const LOWEST_HZ = 100;
const HIGHEST_HZ = 7000;

/** Mel-frequency cepstral coefficients of 25 ms frames; coefficient 0 (loudness) is left out. */
export class MfccExtractor {
  readonly coefficients: number;
  readonly #spectrum = new PowerSpectrum(TRANSFORM);
  readonly #window = Float64Array.from(
    { length: FRAME },
    (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (FRAME - 1)),
  );
  readonly #filters = melFilters();
  readonly #frame = new Float64Array(FRAME);
  readonly #logBands = new Float64Array(BANDS);
  readonly #cosines: Float64Array[];

  constructor(coefficients: number) {
    this.coefficients = coefficients;
    this.#cosines = Array.from({ length: coefficients }, (_, c) =>
      Float64Array.from({ length: BANDS }, (_, b) => Math.cos((Math.PI * (c + 1) * (b + 0.5)) / BANDS)),
    );
  }

  /** Writes the coefficients of the frame that begins at `from` into `into` at `offset`. */
  extract(samples: ArrayLike<number>, from: number, into: Float32Array, offset: number): void {
    for (let i = 0; i < FRAME; i += 1) {
      const now = samples[from + i] ?? 0;
      const before = samples[from + i - 1] ?? 0;
      this.#frame[i] = (now - 0.97 * before) * this.#window[i]!;
    }
    const power = this.#spectrum.of(this.#frame);
    for (let band = 0; band < BANDS; band += 1) {
      let energy = 1;
      const filter = this.#filters[band]!;
      for (let i = 0; i < filter.weights.length; i += 1)
        energy += filter.weights[i]! * power[filter.first + i]!;
      this.#logBands[band] = Math.log(energy);
    }
    for (let c = 0; c < this.coefficients; c += 1) {
      let sum = 0;
      for (let band = 0; band < BANDS; band += 1) sum += this.#cosines[c]![band]! * this.#logBands[band]!;
      into[offset + c] = sum / Math.sqrt(BANDS / 2);
    }
  }
}

interface Filter {
  first: number;
  weights: Float64Array;
}

function melFilters(): Filter[] {
  const mel = (hz: number) => 2595 * Math.log10(1 + hz / 700);
  const hz = (value: number) => 700 * (10 ** (value / 2595) - 1);
  const edges = Array.from({ length: BANDS + 2 }, (_, i) =>
    hz(mel(LOWEST_HZ) + ((mel(HIGHEST_HZ) - mel(LOWEST_HZ)) * i) / (BANDS + 1)),
  ).map((edge) => (edge * TRANSFORM) / SAMPLE_RATE);
  return Array.from({ length: BANDS }, (_, band) => {
    const [low, middle, high] = [edges[band]!, edges[band + 1]!, edges[band + 2]!];
    const first = Math.ceil(low);
    const last = Math.floor(high);
    const weights = Float64Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
      const bin = first + i;
      return bin <= middle ? (bin - low) / (middle - low) : (high - bin) / (high - middle);
    });
    return { first, weights };
  });
}
