import type { Redis } from 'ioredis';
import type { BusKeys } from '../streams/keys.js';
import { redrive } from '../streams/scripts.js';
import { entryFields, type RawEntry } from '../streams/stream-entry.js';
import { fromFields, type DeadLetter } from './dead-letter.js';

/** Starts the work of a dead letter anew in a way of its own. @returns whether it did. */
export type Restart = (letter: DeadLetter) => Promise<boolean>;

/** The events that were given up, newest first, and the way back for them. */
export class DeadLetters {
  constructor(
    private readonly redis: Redis,
    private readonly keys: BusKeys,
  ) {}

  async list({ limit = 100, before = '+' }: { limit?: number; before?: string } = {}): Promise<DeadLetter[]> {
    const end = before === '+' ? '+' : `(${before}`;
    const entries = (await this.redis.xrevrange(
      this.keys.dead,
      end,
      '-',
      'COUNT',
      limit,
    )) as unknown as RawEntry[];
    return entries.map(([id, fields]) => fromFields(id, fields));
  }

  async find(id: string): Promise<DeadLetter | undefined> {
    const [entry] = (await this.redis.xrange(this.keys.dead, id, id)) as unknown as RawEntry[];
    return entry && fromFields(...entry);
  }

  count(): Promise<number> {
    return this.redis.xlen(this.keys.dead);
  }

  /**
   * Sends the event to its group again; of two who ask at once only one does.
   * @param restart asked first: where it starts the work anew by itself, the letter is only removed.
   */
  async redrive(id: string, restart?: Restart): Promise<'redriven' | 'restarted' | 'gone'> {
    const letter = await this.find(id);
    if (!letter) return 'gone';
    if (restart && (await restart(letter))) {
      await this.redis.xdel(this.keys.dead, id);
      return 'restarted';
    }
    const fields = entryFields(letter.envelope, letter.orderingKey ?? letter.id, {
      again: true,
      onlyGroup: letter.group,
    });
    const entry = await redrive.run(
      this.redis,
      [this.keys.dead, this.keys.stream(letter.event)],
      [id, ...fields],
    );
    return entry === null ? 'gone' : 'redriven';
  }
}
