import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ContainerClient } from '@azure/storage-blob';
import { readUrl } from '@interview-buddy/shared-utils/blob';
import { conflict } from '@interview-buddy/shared-utils/errors';
import { plainBlockId } from './block-id.js';
import { EMPTY_LAYOUT, layOut, type BlockLayout } from './block-layout.js';
import { BlockWriter } from './block-writer.js';
import { JOIN_IN_FLIGHT, planJoin, type StoredPart } from './join-plan.js';
import type { MemoryBudget } from './memory-budget.js';
import {
  SHORT_PATIENCE,
  statusOf,
  storeUnavailable,
  withPatience,
  isPassing,
  type Patience,
} from './patience.js';
import type { PassingHash } from './recording-hash.js';
import { Slots } from './slots.js';

/** Blocks on their way to the store over all uploads: more would only hold more connections. */
const STAGING_AT_ONCE = 16;
const RECORDINGS_PREFIX = 'uploads/';
const AUDIO_PREFIX = 'audio/';
const JOIN_URL_SECONDS = 60 * 60;

export interface StoredRecording {
  layout: BlockLayout;
  /** Changes with every commit; undefined where nothing is committed yet. */
  etag: string | undefined;
}

export interface OpenWriter {
  start: number;
  holdNonce: string | null;
  hash: PassingHash | null;
  signal: AbortSignal;
}

/** Recordings as block blobs. Everything that is known of an upload's bytes is read from the store each time. */
export class RecordingStore {
  private readonly staging = new Slots(STAGING_AT_ONCE);

  constructor(
    private readonly container: ContainerClient,
    private readonly budget: MemoryBudget,
    private readonly patience: Patience,
  ) {}

  async ping(): Promise<void> {
    await this.container.getProperties();
  }

  /**
   * @param waiting where given, a store that does not answer is waited for, until this aborts.
   * @throws AppError 503 when the store does not answer.
   */
  async look(path: string, waiting?: AbortSignal): Promise<StoredRecording> {
    return this.asking(waiting, async () => {
      try {
        const list = await this.blob(path).getBlockList('all');
        const layout = layOut(listed(list.committedBlocks), listed(list.uncommittedBlocks));
        return { layout, etag: layout.committedSize > 0 ? list.etag : undefined };
      } catch (error) {
        if (statusOf(error) === 404) return { layout: EMPTY_LAYOUT, etag: undefined };
        throw error;
      }
    });
  }

  /** Blocks that a crash left staged count as stored: this makes them part of the recording. */
  async settle(path: string, seen: StoredRecording, waiting?: AbortSignal): Promise<StoredRecording> {
    if (seen.layout.blocks.every(({ committed }) => committed)) return seen;
    await this.commit(
      path,
      seen.layout.blocks.map(({ id }) => id),
      seen.etag,
      waiting,
    );
    return this.look(path, waiting);
  }

  openWriter(path: string, options: OpenWriter): BlockWriter {
    const blob = this.blob(path);
    return new BlockWriter({
      ...options,
      budget: this.budget,
      stage: (id, body, bytes) =>
        this.staging.run(() =>
          withPatience(
            this.patience,
            // Not cut off by the signal: whoever is asked to let go stores what has arrived first.
            () => blob.stageBlock(id, body, bytes).then(() => undefined),
            options.signal,
          ),
        ),
    });
  }

  /**
   * Makes these blocks the recording. The etag fences: whoever looked before another one committed is refused.
   * Returns the etag that the next commit needs. `waiting` as in look().
   * @throws AppError 409 `upload/overtaken`
   */
  async commit(
    path: string,
    blockIds: readonly string[],
    etag: string | undefined,
    waiting?: AbortSignal,
  ): Promise<string | undefined> {
    const conditions = etag === undefined ? { ifNoneMatch: '*' } : { ifMatch: etag };
    return this.asking(waiting, async () => {
      try {
        return (await this.blob(path).commitBlockList([...blockIds], { conditions })).etag;
      } catch (error) {
        const status = statusOf(error);
        if (status !== 412 && status !== 409) throw error;
        const now = await this.committed(path);
        if (now.ids.length === blockIds.length && now.ids.every((id, i) => id === blockIds[i]))
          return now.etag;
        throw conflict(
          'upload/overtaken',
          'Another connection is writing to this upload. Ask for its offset and go on from there.',
        );
      }
    });
  }

  /** Makes one recording of several, in this order, without the bytes coming here. */
  async join(path: string, parts: readonly StoredPart[]): Promise<void> {
    const plan = planJoin(parts);
    const urls = new Map<string, string>();
    for (const { path: from } of parts) urls.set(from, await readUrl(this.container, from, JOIN_URL_SECONDS));
    const copies = plan.values();
    const copyNext = async (): Promise<void> => {
      for (const { from, offset, count, start } of copies) {
        await this.quickly(() =>
          this.blob(path).stageBlockFromURL(plainBlockId(start), urls.get(from) ?? '', offset, count),
        );
      }
    };
    await Promise.all(Array.from({ length: JOIN_IN_FLIGHT }, copyNext));
    await this.commit(
      path,
      plan.map(({ start }) => plainBlockId(start)),
      undefined,
    );
  }

  async read(path: string, start: number, end: number): Promise<Buffer> {
    return this.quickly(() => this.blob(path).downloadToBuffer(start, end - start));
  }

  /** SHA-256 of the whole, read once from the store; lower-case hexadecimal. */
  async hash(path: string): Promise<string> {
    return this.quickly(async () => {
      const hash = createHash('sha256');
      const download = await this.blob(path).download(0, undefined, { maxRetryRequests: 5 });
      if (download.readableStreamBody) {
        for await (const chunk of Readable.from(download.readableStreamBody)) hash.update(asBytes(chunk));
      }
      return hash.digest('hex');
    });
  }

  /** Its bytes and what was staged for it are gone afterwards; fine if there were none. */
  async remove(path: string): Promise<void> {
    await this.quickly(async () => {
      const blob = this.blob(path);
      if ((await blob.deleteIfExists({ deleteSnapshots: 'include' })).succeeded) return;
      const { layout } = await this.look(path);
      if (layout.blocks.length === 0) return;
      // Staged blocks alone cannot be deleted: committing none of them drops them.
      await blob.commitBlockList([]);
      await blob.deleteIfExists();
    });
  }

  /** Everything of one person, what other services made of the recordings too. Returns how many blobs it was. */
  async removeAllOf(userId: string): Promise<number> {
    let removed = 0;
    for (const folder of [RECORDINGS_PREFIX, AUDIO_PREFIX]) {
      const prefix = `${folder}${encodeURIComponent(userId)}/`;
      for await (const { name } of this.container.listBlobsFlat({ prefix, includeUncommitedBlobs: true })) {
        await this.remove(name);
        removed += 1;
      }
    }
    return removed;
  }

  async exists(path: string): Promise<boolean> {
    return this.quickly(() => this.blob(path).exists());
  }

  /** Paths of recordings that were stored before then, some at a time. */
  async *pathsOlderThan(then: Date, atOnce: number): AsyncGenerator<string[]> {
    const pages = this.container.listBlobsFlat({ prefix: RECORDINGS_PREFIX, includeUncommitedBlobs: true });
    for await (const page of pages.byPage({ maxPageSize: atOnce })) {
      const old = page.segment.blobItems.filter(({ properties }) => properties.lastModified < then);
      if (old.length > 0) yield old.map(({ name }) => name);
    }
  }

  /** After an answer that got lost, what is there tells whether it was done. */
  private async committed(path: string): Promise<{ ids: string[]; etag: string | undefined }> {
    const { committedBlocks = [], etag } = await this.blob(path).getBlockList('committed');
    return { ids: committedBlocks.map(({ name }) => name), etag };
  }

  /** An upload waits as long as it takes the store to come back; whoever wants its lock ends the wait. */
  private async asking<T>(waiting: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (!waiting) return this.quickly(work);
    try {
      return await withPatience(this.patience, work, waiting);
    } catch (error) {
      if (waiting.aborted) throw waiting.reason;
      throw error;
    }
  }

  private async quickly<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await withPatience(SHORT_PATIENCE, work);
    } catch (error) {
      throw isPassing(error) ? storeUnavailable(error) : error;
    }
  }

  private blob(path: string) {
    return this.container.getBlockBlobClient(path);
  }
}

function listed(blocks: readonly { name: string; size: number }[] | undefined) {
  return (blocks ?? []).map((block) => ({ id: block.name, size: Number(block.size) }));
}

function asBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError('The store sent something that is not bytes.');
}
