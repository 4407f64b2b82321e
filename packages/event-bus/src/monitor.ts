import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import { busMetrics } from './metrics.js';
import type { BusKeys } from './streams/keys.js';
import { groupStanding } from './streams/group-standing.js';

export interface MonitorParts {
  readonly pool: Pool;
  readonly redis: Redis;
  readonly keys: BusKeys;
  readonly group: string;
  readonly events: readonly string[];
}

const EVERY_MS = 5_000;

/** Measures what nobody does: how far the group is behind, and what waits in the outbox. */
export class Monitor {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: MonitorParts) {}

  start(): void {
    this.#timer = setInterval(() => (this.#running = this.measure()), EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async measure(): Promise<void> {
    const { redis, keys, group, events } = this.parts;
    await Promise.allSettled([
      this.#outbox(),
      ...events.map(async (event) => {
        const standing = await groupStanding(redis, keys.stream(event), group);
        busMetrics.lag.set({ group, event }, standing.lag);
        busMetrics.oldestAgeSeconds.set({ group, event }, standing.oldestAgeMs / 1_000);
      }),
    ]);
  }

  async #outbox(): Promise<void> {
    const { rows } = await this.parts.pool.query<{ depth: string; age: string }>(
      `SELECT count(*) AS depth, coalesce(extract(epoch FROM now() - min(created_at)), 0) AS age
       FROM outbox_events WHERE published_at IS NULL`,
    );
    busMetrics.outboxDepth.set(Number(rows[0]?.depth ?? 0));
    busMetrics.outboxOldestAgeSeconds.set(Math.max(0, Number(rows[0]?.age ?? 0)));
  }
}
