import { join } from 'node:path';
import { WorkerDied } from '../../../../workers/worker-process.js';
import { WorkerPool } from '../../../../workers/worker-pool.js';
import { cutUtterances } from '../../../audio/utterances.js';
import type { EngineInput, EngineTranscript, TranscriptionEngine } from '../../engine.js';
import { EngineUnavailable } from '../../engine.js';
import { languageOfText } from '../../text-language.js';
import { fetchWeights } from './fetch-weights.js';
import { progressBar } from './progress-bar.js';
import { wordsOfWhisper, type WhisperResult } from './whisper-words.js';
import type { WhisperJob, WhisperModel } from './whisper.worker.js';

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './whisper.worker.ts' : './whisper.worker.js',
  import.meta.url,
);
/** The model hears 30 s at once. */
const LIMITS = { joinBelowMs: 800, longestMs: 28_000 };
const TIMEOUT_MS = 300_000;
const WORKER_MEMORY_MB = 512;
const PARTS = ['encoder', 'decoder', 'tokens'] as const;

export interface WhisperOptions {
  /** Folder with NAME-encoder.int8.onnx, NAME-decoder.int8.onnx and NAME-tokens.txt, as sherpa-onnx exports them. */
  directory: string;
  /** tiny.en, base.en, small, … */
  model: string;
  /** Where the files are fetched from once; they must be there already without it. */
  source?: { url: string; sha256: readonly [string, string, string] } | undefined;
  processes: number;
}

/**
 * Whisper on this machine, by sherpa-onnx. Whisper leaves most hesitations out, and this library takes no text that
 * could ask for them: not verbatim. Words have times of their own only with a model exported with attention.
 */
export class WhisperEngine implements TranscriptionEngine {
  readonly name = 'whisper';
  readonly version: string;
  readonly capabilities;
  readonly #options: WhisperOptions;
  readonly #model: WhisperModel;
  #pool: WorkerPool<WhisperJob, WhisperResult> | undefined;
  #ready: Promise<void> | undefined;

  constructor(options: WhisperOptions) {
    this.#options = options;
    this.version = options.model;
    this.#model = {
      encoder: join(options.directory, fileOf(options.model, 'encoder')),
      decoder: join(options.directory, fileOf(options.model, 'decoder')),
      tokens: join(options.directory, fileOf(options.model, 'tokens')),
    };
    this.capabilities = {
      verbatim: false,
      wordTimes: false,
      diarization: false,
      confidence: false,
      tier: 'standard' as const,
      runsHere: true,
      maxBytes: null,
      maxDurationMs: null,
      pricePerHourUsd: 0,
      expectedSpeed: 0.6 / options.processes,
    };
  }

  async transcribe(input: EngineInput): Promise<EngineTranscript> {
    const { pcm, channel, signal, onProgress } = input;
    await this.#prepare(signal);
    const utterances = cutUtterances(input.speech, LIMITS);
    let done = 0;
    const parts = await Promise.all(
      utterances.map(async (span) => {
        const result = await this.#recognise({ pcm, channel, span }, signal);
        done += 1;
        onProgress(done / utterances.length);
        return wordsOfWhisper(result, span);
      }),
    );
    const words = parts.flat();
    return { language: languageOfText(words.map(({ text }) => text)), words };
  }

  async close(): Promise<void> {
    this.#pool?.close();
  }

  async #recognise(job: WhisperJob, signal: AbortSignal): Promise<WhisperResult> {
    this.#pool ??= new WorkerPool(ENTRY, this.#options.processes, {
      args: [JSON.stringify(this.#model)],
      memoryMb: WORKER_MEMORY_MB,
    });
    try {
      return await this.#pool.run(job, { signal, timeoutMs: TIMEOUT_MS });
    } catch (error) {
      // sherpa-onnx ends its process where a model cannot be read.
      if (!(error instanceof WorkerDied)) throw error;
      throw new EngineUnavailable(this.name, 'could not use its model', null, { cause: error });
    }
  }

  /** One fetch for all recordings that wait for it; a failed one is tried again by the next recording. */
  async #prepare(signal: AbortSignal): Promise<void> {
    this.#ready ??= this.#fetch().catch((error: unknown) => {
      this.#ready = undefined;
      throw new EngineUnavailable(this.name, 'could not fetch its model', null, { cause: error });
    });
    await this.#ready;
    signal.throwIfAborted();
  }

  async #fetch(): Promise<void> {
    const { source, model } = this.#options;
    if (!source) return;
    for (const [i, part] of PARTS.entries()) {
      const name = fileOf(model, part);
      await fetchWeights(
        { path: this.#model[part], url: `${source.url}/${name}`, sha256: source.sha256[i]! },
        { signal: AbortSignal.timeout(3_600_000), onProgress: progressBar(name, process.stderr) },
      );
    }
  }
}

function fileOf(model: string, part: (typeof PARTS)[number]): string {
  return part === 'tokens' ? `${model}-tokens.txt` : `${model}-${part}.int8.onnx`;
}
