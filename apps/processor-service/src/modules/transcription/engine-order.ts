import { CircuitBreaker } from './circuit-breaker.js';
import { EngineUnavailable, type TranscriptionEngine } from './engine.js';
import { startAtZero, transcribedSeconds } from './transcription-metrics.js';

export interface AudioSize {
  bytes: number;
  durationMs: number;
}

/** An engine that was to do it and did not. */
export interface PassedOver {
  engine: string;
  reason: string;
}

/** The engines in the order of the configuration: the first that can do it does it. */
export class EngineOrder {
  readonly #entries: readonly { engine: TranscriptionEngine; breaker: CircuitBreaker }[];

  constructor(engines: readonly TranscriptionEngine[], newBreaker = () => new CircuitBreaker()) {
    const names = new Set(engines.map(({ name }) => name));
    if (names.size < engines.length) throw new Error('A transcription engine is configured twice.');
    if (engines.length === 0) throw new Error('At least one transcription engine must be configured.');
    this.#entries = engines.map((engine) => ({ engine, breaker: newBreaker() }));
    startAtZero(engines);
  }

  get first(): TranscriptionEngine {
    return this.#entries[0]!.engine;
  }

  /** @param preferred name of the engine to try before the others. */
  firstFor(preferred: string | null): TranscriptionEngine {
    return this.#inOrder(preferred)[0]!.engine;
  }

  get all(): readonly TranscriptionEngine[] {
    return this.#entries.map(({ engine }) => engine);
  }

  /**
   * All of one recording is worked on by one engine; where that gives up, the next one starts over.
   * @param work is told which engines were passed over before this one, and why.
   * @param preferred name of the engine to try before the others.
   * @throws EngineUnavailable of the last engine once every one of them gave up.
   */
  async withBest<T>(
    audio: AudioSize,
    signal: AbortSignal,
    work: (engine: TranscriptionEngine, passedOver: readonly PassedOver[]) => Promise<T>,
    preferred: string | null = null,
  ): Promise<T> {
    let last = new EngineUnavailable('transcription', 'no configured engine takes this recording');
    const passedOver: PassedOver[] = [];
    for (const { engine, breaker } of this.#inOrder(preferred)) {
      const refusal = breaker.isOpen ? 'is left alone after it failed several times' : tooMuch(engine, audio);
      if (refusal) {
        passedOver.push({ engine: engine.name, reason: refusal });
        continue;
      }
      try {
        const result = await work(engine, [...passedOver]);
        breaker.succeeded();
        transcribedSeconds.inc({ engine: engine.name }, audio.durationMs / 1_000);
        return result;
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof EngineUnavailable)) throw error;
        breaker.failed(error.retryAfterMs);
        passedOver.push({ engine: engine.name, reason: error.reason });
        last = error;
      }
    }
    throw last;
  }

  /** Ends what still runs at a provider; an engine that is not configured any more has let its jobs run out. */
  async cancelJob(engine: string, job: string): Promise<void> {
    await this.#entries.find((entry) => entry.engine.name === engine)?.engine.cancelJob?.(job);
  }

  async close(): Promise<void> {
    await Promise.all(this.#entries.map(({ engine }) => engine.close()));
  }

  #inOrder(preferred: string | null) {
    const first = this.#entries.filter(({ engine }) => engine.name === preferred);
    return [...first, ...this.#entries.filter((entry) => !first.includes(entry))];
  }
}

/** What is too much for the engine, in words; null where it takes the recording. */
function tooMuch(
  { capabilities: { maxBytes, maxDurationMs } }: TranscriptionEngine,
  { bytes, durationMs }: AudioSize,
): string | null {
  if (maxBytes !== null && bytes > maxBytes) return 'does not take a recording of this size';
  if (maxDurationMs !== null && durationMs > maxDurationMs) return 'does not take a recording of this length';
  return null;
}
