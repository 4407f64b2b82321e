/** Leaves a service that keeps failing alone for a while, then lets one call find out whether it is back. */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;
  readonly #failuresToOpen: number;
  readonly #openMs: number;
  readonly #now: () => number;

  constructor({ failuresToOpen = 3, openMs = 60_000, now = () => performance.now() } = {}) {
    this.#failuresToOpen = failuresToOpen;
    this.#openMs = openMs;
    this.#now = now;
  }

  get isOpen(): boolean {
    return this.#now() < this.#openUntil;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntil = 0;
  }

  /** @param retryAfterMs when the service itself said how long to stay away. */
  failed(retryAfterMs: number | null): void {
    this.#failures += 1;
    if (this.#failures < this.#failuresToOpen && retryAfterMs === null) return;
    // Half open: after this time a single failure opens it again.
    this.#failures = this.#failuresToOpen - 1;
    this.#openUntil = this.#now() + (retryAfterMs ?? this.#openMs);
  }
}
