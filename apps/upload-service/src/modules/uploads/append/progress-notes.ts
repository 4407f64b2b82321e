/** How often a long request tells how far it is. */
const NOTE_EVERY_MS = 2_000;

/** Tells how far a request is, beside its bytes: they do not wait for that. */
export class ProgressNotes {
  private nextAt = 0;
  private telling: Promise<void> | null = null;
  private failure: unknown = null;

  constructor(private readonly tell: (bytes: number) => Promise<void>) {}

  /** @throws what telling threw before. */
  at(bytes: number): void {
    if (this.failure !== null) throw this.failure;
    if (this.telling !== null || performance.now() < this.nextAt) return;
    this.nextAt = performance.now() + NOTE_EVERY_MS;
    this.telling = this.tell(bytes)
      .catch((error: unknown) => void (this.failure = error))
      .finally(() => (this.telling = null));
  }

  /** Waits until nothing is being told any more: what is written next must not be overtaken by it. */
  async end(): Promise<void> {
    await this.telling;
    if (this.failure !== null) throw this.failure;
  }
}
