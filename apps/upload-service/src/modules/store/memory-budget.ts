/** Bytes of one slab. Small, so that hundreds of slow uploads fit into the budget side by side. */
export const SLAB_BYTES = 256 * 1024;

/** A line that does not fill a slab in this time is slow: it must not keep it while others wait. */
const SLOW_MS = 10_000;
const PRESS_EVERY_MS = 1_000;

/** Whoever holds a slab that is not full yet. */
export interface SlabHolder {
  /** Lets go of it soon, if it has been filling it for this long, ms. */
  letGo(filledForMs: number): void;
}

/**
 * All recordings pass through these slabs: however many uploads run, no more bytes than this are held.
 * Whoever finds none waits, and its client feels it as a slow line. However many clients send a byte now and then, they
 * cannot keep the slabs from the others.
 */
export class MemoryBudget {
  private readonly free: Buffer[] = [];
  private readonly waiting: ((slab: Buffer) => void)[] = [];
  private readonly holders = new Set<SlabHolder>();
  private pressing: NodeJS.Timeout | null = null;
  private made = 0;

  constructor(
    private readonly slabs: number,
    private readonly slowMs = SLOW_MS,
  ) {}

  /** A slab if one is to be had at once. */
  tryTake(): Buffer | null {
    const slab = this.free.pop();
    if (slab) return slab;
    if (this.made >= this.slabs) return null;
    this.made += 1;
    return Buffer.allocUnsafeSlow(SLAB_BYTES);
  }

  take(): Promise<Buffer> {
    const slab = this.tryTake();
    if (slab) return Promise.resolve(slab);
    this.pressing ??= setInterval(() => this.press(), Math.min(PRESS_EVERY_MS, this.slowMs)).unref();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** From when it begins to fill slabs until it let go of them. */
  fills(holder: SlabHolder): void {
    this.holders.add(holder);
  }

  filled(holder: SlabHolder): void {
    this.holders.delete(holder);
  }

  give(slab: Buffer): void {
    const next = this.waiting.shift();
    if (next) next(slab);
    else this.free.push(slab);
  }

  private press(): void {
    if (this.waiting.length > 0) {
      for (const holder of [...this.holders]) holder.letGo(this.slowMs);
    } else if (this.pressing !== null) {
      clearInterval(this.pressing);
      this.pressing = null;
    }
  }

  /** Bytes held right now. */
  get heldBytes(): number {
    return (this.made - this.free.length) * SLAB_BYTES;
  }

  get allocatedBytes(): number {
    return this.made * SLAB_BYTES;
  }
}
