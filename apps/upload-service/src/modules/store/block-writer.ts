import { Readable } from 'node:stream';
import { heldBlockId, plainBlockId } from './block-id.js';
import { SLAB_BYTES, type MemoryBudget, type SlabHolder } from './memory-budget.js';
import type { HashProgress, PassingHash } from './recording-hash.js';

/** 2 GiB are 512 blocks of this size; the store takes 50,000 in one blob. */
export const BLOCK_BYTES = 4 * 1024 * 1024;
/** Blocks in flight of one upload: enough to keep a line with latency full. */
const IN_FLIGHT = 3;

export type StageBlock = (id: string, body: () => Readable, bytes: number) => Promise<void>;

export interface StagedBlock {
  id: string;
  start: number;
  size: number;
  /** How far the hash was at the end of this block. */
  hash: HashProgress | null;
}

export interface BlockWriterOptions {
  /** Offset of the first byte that is written. */
  start: number;
  /** Blocks with a nonce count only once they are committed by name. */
  holdNonce: string | null;
  budget: MemoryBudget;
  stage: StageBlock;
  /** Fed with every byte written; null where this request cannot tell the hash of the whole. */
  hash: PassingHash | null;
}

/** Cuts a stream of bytes into blocks and stages them as they fill, several at once. */
export class BlockWriter implements SlabHolder {
  private slabs: Buffer[] = [];
  private filled = 0;
  private fillingSince = 0;
  private start: number;
  private readonly staged: StagedBlock[] = [];
  private readonly inFlight = new Set<Promise<void>>();
  private failure: unknown = null;

  constructor(private readonly options: BlockWriterOptions) {
    this.start = options.start;
  }

  /** @throws what the store threw, once patience with it is at its end. */
  async write(chunk: Uint8Array): Promise<void> {
    await this.copy(chunk, this.options.hash);
  }

  /** Bytes that are hashed already: the small last block that is written again, longer. */
  async carry(tail: Uint8Array): Promise<void> {
    await this.copy(tail, null);
  }

  /** Stages what is left and waits for all blocks. Returns those that follow each other without a gap. */
  async finish(): Promise<StagedBlock[]> {
    if (this.filled > 0) this.flush();
    await Promise.all(this.inFlight);
    this.staged.sort((a, b) => a.start - b.start);
    const whole: StagedBlock[] = [];
    let next = this.options.start;
    for (const block of this.staged) {
      if (block.start !== next) break;
      whole.push(block);
      next += block.size;
    }
    return whole;
  }

  /** What a slow line has sent is stored as a smaller block. */
  letGo(filledForMs: number): void {
    if (this.filled > 0 && performance.now() - this.fillingSince >= filledForMs) this.flush();
  }

  /** Why not all blocks were stored; null where they were. */
  get failed(): unknown {
    return this.failure;
  }

  private async copy(bytes: Uint8Array, hash: PassingHash | null): Promise<void> {
    let rest = bytes;
    while (rest.byteLength > 0) {
      const slab = await this.slabWithRoom();
      const at = this.filled % SLAB_BYTES;
      const part = rest.subarray(0, SLAB_BYTES - at);
      slab.set(part, at);
      hash?.update(part);
      this.filled += part.byteLength;
      rest = rest.subarray(part.byteLength);
      if (this.filled === BLOCK_BYTES) {
        this.flush();
        await this.roomInFlight();
      }
    }
  }

  private async slabWithRoom(): Promise<Buffer> {
    const last = this.slabs.at(-1);
    if (last && this.filled < this.slabs.length * SLAB_BYTES) return last;
    const slab = this.options.budget.tryTake() ?? (await this.waitForSlab());
    if (this.slabs.length === 0) {
      this.fillingSince = performance.now();
      this.options.budget.fills(this);
    }
    this.slabs.push(slab);
    return slab;
  }

  /** Memory is short: smaller blocks then, rather than holding memory while waiting for more. */
  private async waitForSlab(): Promise<Buffer> {
    if (this.filled > 0) this.flush();
    const slab = await this.options.budget.take();
    if (this.failure === null) return slab;
    this.options.budget.give(slab);
    throw this.failure;
  }

  private async roomInFlight(): Promise<void> {
    while (this.inFlight.size >= IN_FLIGHT && this.failure === null) await Promise.race(this.inFlight);
    if (this.failure !== null) throw this.failure;
  }

  private flush(): void {
    const { slabs, filled: size, start } = this;
    const { hash, holdNonce } = this.options;
    const id = holdNonce === null ? plainBlockId(start) : heldBlockId(start, holdNonce);
    const progress = hash?.save() ?? null;
    this.options.budget.filled(this);
    this.slabs = [];
    this.filled = 0;
    this.start += size;
    const work = this.stage(id, slabs, size)
      .then(() => void this.staged.push({ id, start, size, hash: progress }))
      .catch((error: unknown) => void (this.failure ??= error))
      .finally(() => {
        for (const slab of slabs) this.options.budget.give(slab);
        this.inFlight.delete(work);
      });
    this.inFlight.add(work);
  }

  private stage(id: string, slabs: readonly Buffer[], size: number): Promise<void> {
    const parts = slabs.map((slab, index) =>
      slab.subarray(0, Math.min(SLAB_BYTES, size - index * SLAB_BYTES)),
    );
    return this.options.stage(id, () => Readable.from(parts), size);
  }
}
