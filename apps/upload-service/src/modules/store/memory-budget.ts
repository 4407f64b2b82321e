/** Bytes of one slab. Small, so that hundreds of slow uploads fit into the budget side by side. */
export const SLAB_BYTES = 256 * 1024;

/**
 * All recordings pass through these slabs: however many uploads run, no more bytes than this are held.
 * Whoever finds none waits, and its client feels it as a slow line.
 */
export class MemoryBudget {
  private readonly free: Buffer[] = [];
  private readonly waiting: ((slab: Buffer) => void)[] = [];
  private made = 0;

  constructor(private readonly slabs: number) {}

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
    return slab ? Promise.resolve(slab) : new Promise((resolve) => this.waiting.push(resolve));
  }

  give(slab: Buffer): void {
    const next = this.waiting.shift();
    if (next) next(slab);
    else this.free.push(slab);
  }

  /** Bytes held right now. */
  get heldBytes(): number {
    return (this.made - this.free.length) * SLAB_BYTES;
  }

  get allocatedBytes(): number {
    return this.made * SLAB_BYTES;
  }
}
