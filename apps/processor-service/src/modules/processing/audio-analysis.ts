import { WorkerPool } from '../../workers/worker-pool.js';
import type { PcmChannel, PcmFile } from '../audio/pcm-file.js';
import type { TimeSpan } from '../audio/time-span.js';
import type { Diarization } from '../speakers/diarize.js';
import type { SpokenText } from '../speakers/spoken-frames.js';
import type { AudioJob, Measured } from './audio.worker.js';

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './audio.worker.ts' : './audio.worker.js',
  import.meta.url,
);
const WORKER_MEMORY_MB = 1_024;
const STARTUP_MS = 30_000;

/** Measuring and telling voices apart, in a process of its own: neither blocks the service nor can take it down. */
export class AudioAnalysis {
  readonly #pool: WorkerPool<AudioJob, Measured | Diarization>;

  constructor(processes: number) {
    this.#pool = new WorkerPool(ENTRY, processes, { memoryMb: WORKER_MEMORY_MB });
  }

  async measure(pcm: PcmFile, durationMs: number, signal: AbortSignal): Promise<Measured> {
    return (await this.#run({ kind: 'measure', pcm }, durationMs, signal)) as Measured;
  }

  async diarize(
    pcm: PcmFile,
    channel: PcmChannel,
    speech: TimeSpan[],
    words: SpokenText[],
    durationMs: number,
    signal: AbortSignal,
  ): Promise<Diarization> {
    return (await this.#run(
      { kind: 'diarize', pcm, channel, speech, words },
      durationMs,
      signal,
    )) as Diarization;
  }

  close(): void {
    this.#pool.close();
  }

  #run(job: AudioJob, durationMs: number, signal: AbortSignal): Promise<Measured | Diarization> {
    return this.#pool.run(job, { signal, timeoutMs: STARTUP_MS + durationMs / 2 });
  }
}
