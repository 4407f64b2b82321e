import type { GroupKeys } from '../streams/keys.js';
import { takeOrdered } from '../streams/scripts.js';
import type { TakenEntry } from './flight.js';
import { BLOCK_MS, type Reader, type ReaderParts } from './reader.js';

/** Reads new entries such that of those with one ordering key only the first is handed out. */
export class OrderedReader implements Reader {
  constructor(
    private readonly parts: ReaderParts,
    private readonly keys: GroupKeys,
  ) {}

  async read(count: number): Promise<TakenEntry[]> {
    const [ready, last] = await this.#take(count);
    if (ready.length > 0) return ready;
    // A plain read takes nothing: it only wakes when there is something to take.
    await this.parts.blocking.xread('COUNT', 1, 'BLOCK', BLOCK_MS, 'STREAMS', this.keys.stream, last);
    return (await this.#take(count))[0];
  }

  async #take(count: number): Promise<[TakenEntry[], string]> {
    const { commands, group, consumer } = this.parts;
    const { stream, due, state, heads, waiting } = this.keys;
    const reply = await takeOrdered.run(
      commands,
      [stream, due, state, heads],
      [group, consumer, count, waiting],
    );
    return reply as [TakenEntry[], string];
  }
}
