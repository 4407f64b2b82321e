import type { Redis } from 'ioredis';
import type { BusKeys } from '../streams/keys.js';
import { entryFields, type EntryMarks } from '../streams/stream-entry.js';
import type { OutboxRow } from './outbox-rows.js';

/** @throws where Redis did not take all of them. */
export async function addToStreams(
  redis: Redis,
  keys: BusKeys,
  rows: readonly OutboxRow[],
  marks: EntryMarks = {},
): Promise<void> {
  const pipeline = redis.pipeline();
  for (const { name, orderingKey, envelope } of rows) {
    pipeline.xadd(keys.stream(name), '*', ...entryFields(envelope, orderingKey, marks));
  }
  const results = await pipeline.exec();
  for (const [error] of results ?? [[new Error('no answer from Redis')]]) if (error) throw error;
}
