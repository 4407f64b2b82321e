import { loadPocketsphinx } from './library.js';
import type { Handle, Pocketsphinx } from './library.js';

const FRAME_MS = 10;
const NGRAM_AUTO = 0;
/** Numbers that the front end gives for a frame, and more than any model asks of it. */
const LARGEST_FRAME = 64;

export interface DecoderOptions {
  modelDirectory: string;
  /** ARPA models mixed into the general one, with their weights; what is left is the general one's weight. */
  mixIn: readonly { path: string; weight: number }[];
  /** Options of the library's search by their names without the dash. */
  settings: Readonly<Record<string, string>>;
}

/** Times from the start of the samples that were given. */
export interface DecodedWord {
  text: string;
  startMs: number;
  endMs: number;
  /** Posterior probability, 0 to 1. */
  confidence: number;
}

/** One recogniser; blocks while it works, so it lives in a process of its own. */
export class PocketsphinxDecoder {
  readonly #library: Pocketsphinx;
  readonly #decoder: Handle;
  readonly #logMath: Handle;

  constructor(options: DecoderOptions) {
    const library = loadPocketsphinx();
    library.silenceLog(null);
    const base = options.modelDirectory;
    // No language model yet: the library would build its search for the general one, and again for the mixed one.
    const settings: Record<string, string> = {
      hmm: `${base}/en-us`,
      dict: `${base}/cmudict-en-us.dict`,
      // Silence that the front end takes out would shift every time after it.
      remove_silence: 'no',
      ...options.settings,
    };
    const values = [
      'pocketsphinx',
      ...Object.entries(settings).flatMap(([name, value]) => [`-${name}`, value]),
    ];
    const parsed = library.parseOptions(null, library.argumentTable(), values.length, values, 1);
    this.#library = library;
    this.#decoder = library.create(parsed);
    if (!this.#decoder) throw new Error(`The speech recogniser could not read its model in ${base}.`);
    this.#logMath = library.logMath(this.#decoder);
    this.#mix(parsed, `${base}/en-us.lm.bin`, options.mixIn);
  }

  /**
   * `before` is the sound up to the samples: the library takes from it what is noise. It would else go by what this
   * process decoded last, and what is heard would depend on how many processes share the work.
   */
  decode(samples: Int16Array, before: Int16Array): DecodedWord[] {
    const { beginStream, begin, feed, end } = this.#library;
    beginStream(this.#decoder);
    if (before.length > 0) this.#learnNoise(before);
    begin(this.#decoder);
    feed(this.#decoder, samples, samples.length, 0, 1);
    end(this.#decoder);
    return this.#words();
  }

  /** Takes the sound through the front end alone: its estimate of the noise stays, its frames are not searched. */
  #learnNoise(sound: Int16Array): void {
    const { frontEnd, beginSound, hearSound, endSound, freeFrames } = this.#library;
    const ear: Handle = frontEnd(this.#decoder);
    const frames: Handle[] = [null];
    beginSound(ear);
    hearSound(ear, sound, sound.length, frames, [0]);
    endSound(ear, new Float32Array(LARGEST_FRAME), [0]);
    freeFrames(frames[0]);
  }

  #mix(parsed: Handle, general: string, mixIn: DecoderOptions['mixIn']): void {
    const { readLanguageModel, mixLanguageModels, interpolate, setLanguageModel, setSearch } = this.#library;
    const models = [general, ...mixIn.map(({ path }) => path)].map((path) => {
      const model: Handle = readLanguageModel(parsed, path, NGRAM_AUTO, this.#logMath);
      if (!model) throw new Error(`The speech recogniser could not read the language model ${path}.`);
      return model;
    });
    const rest = 1 - mixIn.reduce((sum, { weight }) => sum + weight, 0);
    const weights = [rest, ...mixIn.map(({ weight }) => weight)];
    const names = models.map((_, i) => `part${i}`);
    const set: Handle = mixLanguageModels(parsed, models, names, weights, models.length);
    interpolate(set, names, weights);
    if (setLanguageModel(this.#decoder, 'mixed', set) < 0 || setSearch(this.#decoder, 'mixed') < 0) {
      throw new Error('The speech recogniser refused its language models.');
    }
  }

  #words(): DecodedWord[] {
    const library = this.#library;
    const words: DecodedWord[] = [];
    for (let at: Handle = library.firstSegment(this.#decoder); at; at = library.nextSegment(at)) {
      const first = [0];
      const last = [0];
      library.segmentFrames(at, first, last);
      const probability = library.segmentProbability(at, [0], [0], [0]) as number;
      words.push({
        text: library.segmentWord(at) as string,
        startMs: (first[0] ?? 0) * FRAME_MS,
        endMs: ((last[0] ?? 0) + 1) * FRAME_MS,
        confidence: Math.min(1, library.exponent(this.#logMath, probability) as number),
      });
    }
    return words;
  }
}
