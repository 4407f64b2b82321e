import { WorkerPool } from '../../../../workers/worker-pool.js';
import { cutUtterances } from '../../../audio/utterances.js';
import { lengthOf, totalLength, type TimeSpan } from '../../../audio/time-span.js';
import type { EngineInput, EngineTranscript, RecognisedWord, TranscriptionEngine } from '../../engine.js';
import type { DecodedWord, DecoderOptions } from './decoder.js';
import { decoderOptions } from './decoder-options.js';
import type { DecodeJob } from './pocketsphinx.worker.js';
import { toWords } from './to-words.js';

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './pocketsphinx.worker.ts' : './pocketsphinx.worker.js',
  import.meta.url,
);
/** Long noisy utterances slow the search down out of proportion. */
const LIMITS = { joinBelowMs: 400, longestMs: 15_000 };
/** Silence kept around an utterance, so that its first and last sounds are whole. */
const MARGIN_MS = 150;
const TIMEOUT_MS = 120_000;
const WORKER_MEMORY_MB = 512;

export interface PocketsphinxOptions {
  /** Where Debian's pocketsphinx-en-us puts its model. */
  modelDirectory: string;
  /** Utterances that are decoded at once, each in a process of its own. */
  processes: number;
}

/** The engine that needs no download and no key: rough words, but it hears hesitations. */
export class PocketsphinxEngine implements TranscriptionEngine {
  readonly name = 'pocketsphinx';
  readonly version = '5prealpha-en-us';
  readonly capabilities;
  readonly #pool: WorkerPool<DecodeJob, DecodedWord[]>;

  constructor(options: PocketsphinxOptions) {
    this.capabilities = {
      verbatim: true,
      wordTimes: true,
      diarization: false,
      confidence: true,
      tier: 'basic' as const,
      runsHere: true,
      maxBytes: null,
      maxDurationMs: null,
      pricePerHourUsd: 0,
      expectedSpeed: 0.15 / options.processes,
    };
    const settings: DecoderOptions = decoderOptions(options.modelDirectory);
    this.#pool = new WorkerPool(ENTRY, options.processes, {
      args: [JSON.stringify(settings)],
      memoryMb: WORKER_MEMORY_MB,
    });
  }

  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    const utterances = cutUtterances(input.speech, LIMITS);
    let done = 0;
    // The longest first: a long one at the end would keep one process at work while the others are idle.
    const spans = utterances
      .map((utterance, i) => widen(utterance, utterances[i - 1], utterances[i + 1]))
      .toSorted((a, b) => lengthOf(b) - lengthOf(a));
    const total = totalLength(spans);
    const parts = await Promise.all(
      spans.map(async (span) => {
        const words = await this.#decode(input, span);
        done += lengthOf(span);
        input.onProgress(done / total);
        return { startMs: span.startMs, words };
      }),
    );
    const inOrder = parts.toSorted((a, b) => a.startMs - b.startMs);
    return { language: 'en', words: inOrder.flatMap(({ words }) => words) };
  }

  async close(): Promise<void> {
    this.#pool.close();
  }

  async #decode({ pcm, channel, signal }: EngineInput, span: TimeSpan): Promise<RecognisedWord[]> {
    signal.throwIfAborted();
    return toWords(await this.#pool.run({ pcm, channel, span }, { signal, timeoutMs: TIMEOUT_MS }));
  }
}

/** Takes some silence along on both sides, but never a neighbour's sound. */
function widen(span: TimeSpan, before: TimeSpan | undefined, after: TimeSpan | undefined): TimeSpan {
  return {
    startMs: Math.max(0, span.startMs - MARGIN_MS, before ? before.endMs : 0),
    endMs: Math.min(span.endMs + MARGIN_MS, after ? after.startMs : Number.MAX_SAFE_INTEGER),
  };
}
