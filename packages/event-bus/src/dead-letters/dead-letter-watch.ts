import type { Redis } from 'ioredis';
import { errorKind } from '../consumer/attempts.js';
import type { BusLogger } from '../logger.js';
import type { RawEntry } from '../streams/stream-entry.js';
import { fromFields, type DeadLetter } from './dead-letter.js';

export type OnLetter = (letter: DeadLetter) => Promise<void>;

export interface WatchParts {
  readonly blocking: Redis;
  readonly commands: Redis;
  readonly stream: string;
  readonly group: string;
  readonly consumer: string;
  readonly logger: BusLogger;
}

const BLOCK_MS = 2_000;
const AGAIN_AFTER_MS = 15_000;
const RECLAIM_EVERY_MS = 5_000;

/** Tells of each dead letter once to one process of a group, and again where the telling failed. */
export class DeadLetterWatch {
  #stopping = false;
  #loop: Promise<void> | undefined;
  #reclaimedAt = performance.now();

  constructor(
    private readonly parts: WatchParts,
    private readonly onLetter: OnLetter,
  ) {}

  start(): void {
    this.#loop = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.parts.blocking.disconnect();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#tell(await this.#next());
      } catch {
        if (this.#stopping) return;
        await this.#recover();
      }
    }
  }

  async #next(): Promise<RawEntry[]> {
    const { blocking, commands, stream, group, consumer } = this.parts;
    if (performance.now() - this.#reclaimedAt > RECLAIM_EVERY_MS) {
      this.#reclaimedAt = performance.now();
      const reply = (await commands.xautoclaim(
        stream,
        group,
        consumer,
        AGAIN_AFTER_MS,
        '0',
        'COUNT',
        10,
      )) as [string, (RawEntry | null)[]];
      const again = reply[1].filter((entry): entry is RawEntry => entry !== null);
      if (again.length > 0) return again;
    }
    const reply = (await blocking.xreadgroup(
      'GROUP',
      group,
      consumer,
      'COUNT',
      10,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      stream,
      '>',
    )) as [string, RawEntry[]][] | null;
    return reply?.[0]?.[1] ?? [];
  }

  async #tell(entries: readonly RawEntry[]): Promise<void> {
    const { commands, stream, group, logger } = this.parts;
    for (const [id, fields] of entries) {
      try {
        await this.onLetter(fromFields(id, fields));
        await commands.xack(stream, group, id);
      } catch (error) {
        logger.warn({ letter: id, error: errorKind(error) }, 'a dead letter could not be told of');
      }
    }
  }

  /** The group may be missing: after a first start, or a Redis that lost everything. */
  async #recover(): Promise<void> {
    const { commands, stream, group } = this.parts;
    await commands.xgroup('CREATE', stream, group, '0', 'MKSTREAM').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
