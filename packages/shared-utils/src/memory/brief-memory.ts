interface Options {
  /** How long an answer holds, ms from when it was asked for. */
  forMs: number;
  /** The oldest are forgotten beyond this many. */
  most: number;
}

interface Remembered<T> {
  answer: Promise<T>;
  askedAt: number;
  pending: boolean;
}

/** Answers that hold for a short while. What fails is not remembered; who asks meanwhile shares the question. */
export class BriefMemory<T> {
  // In the order in which they were asked for.
  readonly #remembered = new Map<string, Remembered<T>>();

  constructor(private readonly options: Options) {}

  recall(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#remembered.get(key);
    if (known && (known.pending || performance.now() - known.askedAt < this.options.forMs))
      return known.answer;
    return this.#ask(key, ask);
  }

  /** Asks whatever is remembered, unless that very question is on its way. */
  renew(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#remembered.get(key);
    return known?.pending ? known.answer : this.#ask(key, ask);
  }

  forget(key: string): void {
    this.#remembered.delete(key);
  }

  #ask(key: string, ask: () => Promise<T>): Promise<T> {
    const remembered: Remembered<T> = { answer: ask(), askedAt: performance.now(), pending: true };
    this.#remembered.delete(key);
    this.#remembered.set(key, remembered);
    this.#makeRoom();
    remembered.answer.then(
      () => (remembered.pending = false),
      () => {
        if (this.#remembered.get(key) === remembered) this.#remembered.delete(key);
      },
    );
    return remembered.answer;
  }

  #makeRoom(): void {
    const now = performance.now();
    for (const [key, { askedAt, pending }] of this.#remembered) {
      const holds = pending || now - askedAt < this.options.forMs;
      if (holds && this.#remembered.size <= this.options.most) return;
      this.#remembered.delete(key);
    }
  }
}
