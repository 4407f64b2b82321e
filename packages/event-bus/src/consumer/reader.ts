import type { Redis } from 'ioredis';
import type { RawEntry } from '../streams/stream-entry.js';
import type { Acker } from './acker.js';
import type { TakenEntry } from './flight.js';

/** How long a read waits in Redis, ms. */
export const BLOCK_MS = 2_000;

export interface ReaderParts {
  readonly commands: Redis;
  /** A connection of its own: a blocked one answers nothing else. */
  readonly blocking: Redis;
  readonly stream: string;
  readonly group: string;
  readonly consumer: string;
  readonly acker: Acker;
}

/** Where new entries come from. */
export interface Reader {
  /** At most `count` entries; waits up to BLOCK_MS for the first. */
  read(count: number): Promise<TakenEntry[]>;
}

type Reply = [stream: string, entries: RawEntry[]][] | null;

/** Reads new entries, and sends the acknowledgements of the last ones in the same round trip. */
export class PlainReader implements Reader {
  constructor(private readonly parts: ReaderParts) {}

  async read(count: number): Promise<TakenEntry[]> {
    const ready = await this.#readNow(count);
    return ready.length > 0 ? ready : this.#wait(count);
  }

  async #readNow(count: number): Promise<TakenEntry[]> {
    const { commands, stream, group, consumer, acker } = this.parts;
    const acknowledged = acker.drain();
    const pipeline = commands.pipeline();
    if (acknowledged.length > 0) pipeline.xack(stream, group, ...acknowledged);
    pipeline.xreadgroup('GROUP', group, consumer, 'COUNT', count, 'STREAMS', stream, '>');
    let results: [Error | null, unknown][] | null;
    try {
      results = await pipeline.exec();
    } catch (error) {
      acker.putBack(acknowledged);
      throw error;
    }
    if (acknowledged.length > 0 && results?.[0]?.[0]) acker.putBack(acknowledged);
    const [error, reply] = results?.at(-1) ?? [new Error('no answer from Redis'), null];
    if (error) throw error;
    return entriesOf(reply as Reply);
  }

  async #wait(count: number): Promise<TakenEntry[]> {
    const { blocking, stream, group, consumer } = this.parts;
    const reply = await blocking.xreadgroup(
      'GROUP',
      group,
      consumer,
      'COUNT',
      count,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      stream,
      '>',
    );
    return entriesOf(reply as Reply);
  }
}

function entriesOf(reply: Reply): TakenEntry[] {
  return (reply?.[0]?.[1] ?? []).map(([id, fields]) => [id, fields, '', '0'] as const);
}
