import type { Redis } from 'ioredis';
import type { Pool, PoolClient } from 'pg';
import { errorKind } from '../consumer/attempts.js';
import type { BusLogger } from '../logger.js';
import { busMetrics } from '../metrics.js';
import { reconnectIfTimedOut } from '../streams/connect.js';
import type { BusKeys } from '../streams/keys.js';
import { addToStreams } from './add-to-streams.js';
import type { Epoch } from './epoch.js';
import { lockWaiting, markPublished } from './outbox-rows.js';

const BATCH = 500;
/** Between two passes under load, ms: a few commits gather, and a pass costs the same for one as for many. */
const GATHER_MS = 4;

export interface RelayParts {
  readonly pool: Pool;
  readonly redis: Redis;
  readonly keys: BusKeys;
  readonly epoch: Epoch;
  readonly logger: BusLogger;
  /** How often it looks without being woken, ms. */
  readonly pollMs?: number;
}

/** Puts what the outbox holds into the streams. Any number may run: rows are locked, and marked once Redis has them. */
export class OutboxRelay {
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #wokenAgain = false;
  #stopped = true;
  #failures = 0;

  constructor(private readonly parts: RelayParts) {}

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#pass;
  }

  /** Something may be waiting. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#pass || this.#failures > 0) {
      this.#wokenAgain = true;
      return;
    }
    this.#run();
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#wokenAgain = false;
    this.#pass = this.#relay().finally(() => {
      this.#pass = undefined;
    });
    void this.#pass.then(() => this.#schedule());
  }

  #schedule(): void {
    if (this.#stopped) return;
    const { pollMs = 1_000 } = this.parts;
    let pause = pollMs * (0.75 + Math.random() / 2);
    if (this.#failures > 0)
      pause = Math.min(100 * 2 ** Math.min(this.#failures, 5), 2_000) * (0.75 + Math.random() / 2);
    else if (this.#wokenAgain) pause = GATHER_MS;
    this.#timer = setTimeout(() => this.#run(), pause);
  }

  async #relay(): Promise<void> {
    try {
      await this.parts.epoch.ensure();
      while (!this.#stopped && (await this.#relayBatch()) === BATCH);
      if (this.#failures > 1)
        this.parts.logger.info({ failures: this.#failures }, 'the outbox is relayed again');
      this.#failures = 0;
    } catch (error) {
      reconnectIfTimedOut(this.parts.redis, error);
      this.#failures += 1;
      if (this.#failures === 2) this.parts.logger.warn({ error: errorKind(error) }, 'the outbox has to wait');
    }
  }

  /** @returns how many rows were published. */
  async #relayBatch(): Promise<number> {
    const client = await this.parts.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const rows = await lockWaiting(client, BATCH);
      if (rows.length > 0) {
        await addToStreams(this.parts.redis, this.parts.keys, rows);
        await markPublished(client, rows);
      }
      await client.query('COMMIT');
      if (rows.length > 0) busMetrics.relayed.inc({ kind: 'first' }, rows.length);
      return rows.length;
    } catch (error) {
      broken = await rollback(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('the connection broke');
  }
}
