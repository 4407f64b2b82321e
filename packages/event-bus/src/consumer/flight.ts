import type { RawEntry } from '../streams/stream-entry.js';

/** An entry as a script hands it out: with what its attempts came to and how often its consumer died. */
export type TakenEntry = readonly [...RawEntry, attempts: string, lapses: string];

/** One entry that this process works on. */
export class Flight {
  readonly id: string;
  /** Known once the entry was read. */
  eventId = '';
  /** When the lease was last known to be held, ms of the process' own clock, which stops for nobody. */
  renewedAt = performance.now();
  #controller: AbortController | undefined;
  #aborted: Error | undefined;
  #finish: () => void = () => undefined;
  /** Resolves when the entry was acknowledged, postponed, buried or left to another. */
  readonly finished: Promise<void>;

  constructor(
    readonly entry: TakenEntry,
    /** Never handed to anybody before. */
    readonly fresh: boolean,
  ) {
    this.id = entry[0];
    this.finished = new Promise((resolve) => (this.#finish = resolve));
  }

  /** Made when first asked for: most handlers never do. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#aborted) this.#controller.abort(this.#aborted);
    }
    return this.#controller.signal;
  }

  /** Why the work is not to go on; undefined while it is. */
  get aborted(): Error | undefined {
    return this.#aborted;
  }

  abort(reason: Error): void {
    this.#aborted ??= reason;
    this.#controller?.abort(this.#aborted);
  }

  finish(): void {
    this.#finish();
  }
}
