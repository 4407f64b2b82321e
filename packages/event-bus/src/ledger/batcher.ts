interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Gathers what is asked within one turn of the event loop and answers it with one round trip. */
export class Batcher<Item, Result> {
  #waiting: Waiting<Item, Result>[] = [];
  #scheduled = false;

  constructor(
    private readonly work: (items: Item[]) => Promise<Result[]>,
    private readonly limit = 500,
  ) {}

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    this.#scheduled = false;
    const all = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < all.length; from += this.limit)
      void this.#run(all.slice(from, from + this.limit));
  }

  async #run(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
  }
}
