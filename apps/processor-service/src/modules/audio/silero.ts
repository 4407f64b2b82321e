import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Biquad } from './biquad.js';
import { SAMPLE_RATE } from './pcm-file.js';
import type { TimeSpan } from './time-span.js';

interface SherpaVad {
  acceptWaveform(samples: Float32Array): void;
  isEmpty(): boolean;
  front(external: boolean): { start: number; samples: Float32Array };
  pop(): void;
  flush(): void;
}
interface Sherpa {
  Vad: new (config: object, bufferSeconds: number) => SherpaVad;
}

const require = createRequire(import.meta.url);

const WINDOW = 512;
const MODEL = fileURLToPath(new URL('../../../models/silero_vad_v5.onnx', import.meta.url));
/** A span is handed out at the latest after this, so that memory stays bounded. */
const LONGEST_SPAN_SECONDS = 20;
/** Below any voice: hum of the mains and an offset of the zero line hide speech from the model. */
const LOWEST_HZ = 70;

/** Where somebody speaks, by the Silero model: knows speech from music and noise, edges are coarse (32 ms). */
export class SpeechDetector {
  readonly #vad: SherpaVad;
  readonly #spans: TimeSpan[] = [];
  readonly #scale: number;
  readonly #highPass = Biquad.highPass(LOWEST_HZ);
  #rest = new Float32Array(0);

  /** @param gain that the samples are multiplied by. */
  constructor({ threshold = 0.5, gain = 1 } = {}) {
    this.#scale = gain / 32768;
    const sherpa = require('sherpa-onnx-node') as Sherpa;
    const sileroVad = {
      model: MODEL,
      threshold,
      minSpeechDuration: 0.1,
      minSilenceDuration: 0.1,
      windowSize: WINDOW,
      maxSpeechDuration: LONGEST_SPAN_SECONDS,
    };
    this.#vad = new sherpa.Vad(
      { sileroVad, sampleRate: SAMPLE_RATE, numThreads: 1 },
      2 * LONGEST_SPAN_SECONDS,
    );
  }

  push(samples: Int16Array): void {
    const all = new Float32Array(this.#rest.length + samples.length);
    all.set(this.#rest);
    for (let i = 0; i < samples.length; i += 1)
      all[this.#rest.length + i] = this.#highPass.run(samples[i]! * this.#scale);
    const whole = all.length - (all.length % WINDOW);
    for (let at = 0; at < whole; at += WINDOW) {
      this.#vad.acceptWaveform(all.slice(at, at + WINDOW));
      this.#take();
    }
    this.#rest = all.slice(whole);
  }

  finish(): TimeSpan[] {
    this.#vad.flush();
    this.#take();
    return this.#spans;
  }

  #take(): void {
    while (!this.#vad.isEmpty()) {
      const { start, samples } = this.#vad.front(false);
      this.#vad.pop();
      this.#spans.push({
        startMs: Math.round((start * 1000) / SAMPLE_RATE),
        endMs: Math.round(((start + samples.length) * 1000) / SAMPLE_RATE),
      });
    }
  }
}
