import { newHoldNonce } from '../../store/block-id.js';
import type { BlockWriter, StagedBlock } from '../../store/block-writer.js';
import type { HashProgress, PassingHash } from '../../store/recording-hash.js';
import type { RecordingStore, StoredRecording } from '../../store/recording-store.js';
import { appendPoint } from '../../store/tail.js';

export interface SessionOptions {
  path: string;
  /** Blocks count only once this request is proven: a checksum, or a body whose length nobody knows. */
  held: boolean;
  hash: PassingHash | null;
  signal: AbortSignal;
}

/** The bytes of one request on their way into a recording. */
export class AppendSession {
  private readonly nonce: string | null;
  private before: readonly string[];
  private tail: { start: number } | null;
  private etag: string | undefined;
  private writer: BlockWriter;
  /** Bytes that are committed. */
  private stored: number;
  /** How far the hash was there. */
  private hashed: HashProgress | null = null;
  private arrived = 0;

  constructor(
    private readonly store: RecordingStore,
    private readonly options: SessionOptions,
    { layout, etag }: StoredRecording,
  ) {
    const { keep, tail } = appendPoint(layout);
    this.nonce = options.held ? newHoldNonce() : null;
    this.before = keep.map(({ id }) => id);
    this.tail = tail;
    this.etag = etag;
    this.stored = layout.size;
    this.writer = this.open(tail?.start ?? layout.size);
  }

  /** Offset of the next byte, whether or not what came before is committed. */
  get offset(): number {
    return this.stored + this.arrived;
  }

  get failed(): unknown {
    return this.writer.failed;
  }

  async write(chunk: Buffer): Promise<void> {
    await this.carryTail();
    await this.writer.write(chunk);
    this.arrived += chunk.byteLength;
  }

  /** Makes all that can be stored part of the recording. Returns how much that is now. */
  async commit(): Promise<{ bytes: number; hash: HashProgress | null }> {
    const blocks = await this.writer.finish();
    const last = blocks.at(-1);
    const end = last ? last.start + last.size : this.stored;
    if (last && end > this.stored) await this.commitBlocks(blocks, end, last.hash);
    return { bytes: this.stored, hash: this.hashed };
  }

  /** Waits until nothing is on its way any more; none of it counts. */
  async abandon(): Promise<void> {
    await this.writer.finish();
  }

  private async commitBlocks(
    blocks: readonly StagedBlock[],
    end: number,
    hash: HashProgress | null,
  ): Promise<void> {
    const ids = [...this.before, ...blocks.map(({ id }) => id)];
    // After waiting for a block in vain there is no use in waiting again.
    const waiting = this.failed === null ? this.options.signal : undefined;
    this.etag = await this.store.commit(this.options.path, ids, this.etag, waiting);
    this.before = ids;
    this.stored = end;
    this.hashed = hash;
    this.arrived = 0;
    this.tail = null;
    this.writer = this.open(end);
  }

  /** The small last block is written again together with what follows it. */
  private async carryTail(): Promise<void> {
    if (this.tail === null) return;
    const { start } = this.tail;
    this.tail = null;
    await this.writer.carry(await this.store.read(this.options.path, start, this.stored));
  }

  private open(start: number): BlockWriter {
    const { path, hash, signal } = this.options;
    return this.store.openWriter(path, { start, holdNonce: this.nonce, hash, signal });
  }
}
