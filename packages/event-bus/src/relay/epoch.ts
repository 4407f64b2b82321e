import type { Redis } from 'ioredis';
import type { Pool, PoolClient } from 'pg';
import type { BusLogger } from '../logger.js';
import { busMetrics } from '../metrics.js';
import type { BusKeys } from '../streams/keys.js';
import { toFields, type LetterFields } from '../dead-letters/dead-letter.js';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { addToStreams } from './add-to-streams.js';
import { LOST_LETTERS, lostLetters, unfinished } from './unfinished.js';

/** A lock number of the bus's own in Postgres: one process at a time refills Redis. */
const REFILL_LOCK = 4_011_770;
const LOOK_EVERY_MS = 500;
/** A server that crashed may have lost what it had not written to its disk, seconds. */
const DOUBTFUL_SECONDS = 120;

/**
 * Notices that Redis lost what it held, wholly (its marker is gone) or its last moments (another server run),
 * and publishes again what some group has not finished. Postgres is the truth; the groups drop what they know.
 */
export class Epoch {
  #lookedAt = -Infinity;

  constructor(
    private readonly pool: Pool,
    private readonly redis: Redis,
    private readonly keys: BusKeys,
    private readonly logger: BusLogger,
  ) {
    redis.on('ready', () => (this.#lookedAt = -Infinity));
  }

  /** @throws where Redis or Postgres cannot be asked: then nothing may be relayed. */
  async ensure(): Promise<void> {
    if (performance.now() - this.#lookedAt < LOOK_EVERY_MS) return;
    const run = await this.#serverRun();
    if ((await this.redis.get(this.keys.epoch)) !== run) await this.#refill(run);
    this.#lookedAt = performance.now();
  }

  async #serverRun(): Promise<string> {
    const info = await this.redis.info('server');
    return /run_id:(\w+)/.exec(info)?.[1] ?? 'unknown';
  }

  async #refill(run: string): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [REFILL_LOCK]);
      try {
        const marker = await this.redis.get(this.keys.epoch);
        if (marker === run) return;
        // The letters first: what is published again may be given up before they are read.
        if (marker === null) await this.#restoreLetters(client);
        const count = await this.#republish(client, marker === null ? null : DOUBTFUL_SECONDS);
        await this.redis.set(this.keys.epoch, run);
        if (count > 0)
          this.logger.warn({ count, lostAll: marker === null }, 'Redis had lost events: published again');
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [REFILL_LOCK]);
      }
    } finally {
      client.release();
    }
  }

  async #republish(client: PoolClient, withinSeconds: number | null): Promise<number> {
    let count = 0;
    for (let after = '0'; ;) {
      const rows = await unfinished(client, { after, withinSeconds, limit: 500 });
      const last = rows.at(-1);
      if (!last) return count;
      await addToStreams(this.redis, this.keys, rows, { again: true });
      busMetrics.relayed.inc({ kind: 'again' }, rows.length);
      count += rows.length;
      after = last.position;
    }
  }

  /** Without those that were given up since: a process that consumes does not wait for this. */
  async #restoreLetters(client: PoolClient): Promise<void> {
    const there = await new DeadLetters(this.redis, this.keys).list({ limit: LOST_LETTERS });
    const known = new Set(there.map(nameOf));
    const lost = (await lostLetters(client)).filter((letter) => !known.has(nameOf(letter)));
    if (lost.length === 0) return;
    const pipeline = this.redis.pipeline();
    for (const letter of lost) pipeline.xadd(this.keys.dead, '*', ...toFields(letter));
    for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
  }
}

const nameOf = ({ group, eventId }: LetterFields): string => `${group} ${eventId ?? ''}`;
