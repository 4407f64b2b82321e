import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import { errorKind } from '../consumer/attempts.js';
import type { BusLogger } from '../logger.js';
import type { BusKeys } from '../streams/keys.js';
import { trim } from '../streams/scripts.js';

export interface HousekeepingParts {
  readonly pool: Pool;
  readonly redis: Redis;
  readonly keys: BusKeys;
  readonly events: readonly string[];
  /** Says again that this group reads these events: who is silent for a month is no longer waited for. */
  announce?(): Promise<void>;
  readonly logger: BusLogger;
  readonly trimEveryMs?: number;
  /** How long an event that everybody finished is kept for replays, days. */
  readonly retentionDays?: number;
}

const CLEAN_EVERY_MS = 60_000;

/** Cuts off the streams and the tables behind what everybody is done with. */
export class Housekeeping {
  #timers: NodeJS.Timeout[] = [];
  #running: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: HousekeepingParts) {}

  start(): void {
    const jitter = 0.75 + Math.random() / 2;
    const { trimEveryMs = 10_000 } = this.parts;
    this.#timers = [
      setInterval(() => (this.#running = this.trim()), trimEveryMs * jitter),
      setInterval(() => (this.#running = this.clean()), CLEAN_EVERY_MS * jitter),
    ];
  }

  async stop(): Promise<void> {
    this.#timers.forEach((timer) => clearInterval(timer));
    await this.#running;
  }

  async trim(): Promise<void> {
    for (const event of this.parts.events) {
      // Redis away: the next round trims.
      await trim.run(this.parts.redis, [this.parts.keys.stream(event)], []).catch(() => undefined);
    }
  }

  /** The memory of what was processed outlives the events, so that none of them can take effect again. */
  async clean(): Promise<void> {
    const { pool, retentionDays = 7, logger } = this.parts;
    try {
      await this.parts.announce?.();
      await pool.query(
        `DELETE FROM outbox_events WHERE position IN (
           SELECT o.position FROM outbox_events o
           WHERE o.published_at < now() - make_interval(days => $1::int) AND NOT EXISTS (
             SELECT 1 FROM event_subscriptions s
             WHERE s.event_name = o.name AND s.seen_at > now() - interval '30 days' AND s.created_at - interval '1 day' <= o.created_at
               AND NOT EXISTS (
                 SELECT 1 FROM processed_events p
                 WHERE p.consumer_group = s.consumer_group AND p.event_id = o.id
                   AND (p.processed_at IS NOT NULL OR p.dead_at IS NOT NULL)))
           ORDER BY o.position LIMIT 2000 FOR UPDATE SKIP LOCKED)`,
        [retentionDays],
      );
      await pool.query(
        `DELETE FROM processed_events WHERE (consumer_group, event_id) IN (
           SELECT p.consumer_group, p.event_id FROM processed_events p
           WHERE p.touched_at < now() - make_interval(days => $1::int)
             AND NOT EXISTS (SELECT 1 FROM outbox_events o WHERE o.id = p.event_id)
           LIMIT 2000 FOR UPDATE SKIP LOCKED)`,
        [retentionDays * 4],
      );
    } catch (error) {
      logger.warn({ error: errorKind(error) }, 'old events could not be cleaned up');
    }
  }
}
