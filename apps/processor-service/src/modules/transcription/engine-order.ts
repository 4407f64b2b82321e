import { CircuitBreaker } from './circuit-breaker.js';
import { EngineUnavailable, type TranscriptionEngine } from './engine.js';

export interface AudioSize {
  bytes: number;
  durationMs: number;
}

/** The engines in the order of the configuration: the first that can do it does it. */
export class EngineOrder {
  readonly #entries: readonly { engine: TranscriptionEngine; breaker: CircuitBreaker }[];

  constructor(engines: readonly TranscriptionEngine[], newBreaker = () => new CircuitBreaker()) {
    if (engines.length === 0) throw new Error('At least one transcription engine must be configured.');
    this.#entries = engines.map((engine) => ({ engine, breaker: newBreaker() }));
  }

  get first(): TranscriptionEngine {
    return this.#entries[0]!.engine;
  }

  /**
   * All of one recording is worked on by one engine; where that gives up, the next one starts over.
   * @throws EngineUnavailable of the last engine once every one of them gave up.
   */
  async withBest<T>(
    audio: AudioSize,
    signal: AbortSignal,
    work: (engine: TranscriptionEngine) => Promise<T>,
  ): Promise<T> {
    let last = new EngineUnavailable('transcription', 'no configured engine takes this recording');
    for (const { engine, breaker } of this.#entries) {
      if (breaker.isOpen || !takes(engine, audio)) continue;
      try {
        const result = await work(engine);
        breaker.succeeded();
        return result;
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof EngineUnavailable)) throw error;
        breaker.failed(error.retryAfterMs);
        last = error;
      }
    }
    throw last;
  }

  async close(): Promise<void> {
    await Promise.all(this.#entries.map(({ engine }) => engine.close()));
  }
}

function takes({ capabilities }: TranscriptionEngine, { bytes, durationMs }: AudioSize): boolean {
  const { maxBytes, maxDurationMs } = capabilities;
  return (
    bytes <= (maxBytes ?? Number.POSITIVE_INFINITY) &&
    durationMs <= (maxDurationMs ?? Number.POSITIVE_INFINITY)
  );
}
