/** How often a long request tells how far it is. */
const NOTE_EVERY_MS = 2_000;
/** A request that brings all the rest within this time has nothing to tell before its end. */
export const QUICK_MS = 500;

/** Tells how far a request is, beside its bytes: they do not wait for that. */
export class ProgressNotes {
  private nextAt = 0;
  private telling: Promise<void> | null = null;
  private failure: unknown = null;
  private timer: NodeJS.Timeout | null = null;
  private bytes: number | null = null;
  private told = false;

  constructor(
    private readonly tell: (bytes: number, first: boolean) => Promise<void>,
    /** How long the first bytes may keep waiting to be told, ms. */
    private readonly firstAfterMs = 0,
  ) {}

  /** @throws what telling threw before. */
  at(bytes: number): void {
    if (this.failure !== null) throw this.failure;
    this.bytes = bytes;
    if (this.told || this.firstAfterMs === 0) return this.note(bytes);
    // Not at the next bytes: a client may send some and then none.
    this.timer ??= setTimeout(() => this.bytes !== null && this.note(this.bytes), this.firstAfterMs);
  }

  /**
   * Waits until nothing is being told any more: what is written next must not be overtaken by it.
   * @param complete nobody need be told how far it is: it is about to be all there.
   */
  async end({ complete = false } = {}): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    if (!complete && !this.told && this.bytes !== null) this.note(this.bytes);
    await this.telling;
    if (this.failure !== null) throw this.failure;
  }

  private note(bytes: number): void {
    if (this.telling !== null || performance.now() < this.nextAt) return;
    const first = !this.told;
    this.told = true;
    this.nextAt = performance.now() + NOTE_EVERY_MS;
    this.telling = this.tell(bytes, first)
      .catch((error: unknown) => void (this.failure = error))
      .finally(() => (this.telling = null));
  }
}
