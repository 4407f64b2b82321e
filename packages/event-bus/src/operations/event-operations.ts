import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import { addToStreams } from '../relay/add-to-streams.js';
import type { OutboxRow } from '../relay/outbox-rows.js';
import { unfinished } from '../relay/unfinished.js';
import { groupStanding, type GroupStanding } from '../streams/group-standing.js';
import type { BusKeys } from '../streams/keys.js';
import { heldEvents } from './held-events.js';

export interface BusStatus {
  /** Events that wait for the relay, and the age of the oldest of them in ms. */
  readonly outbox: { readonly waiting: number; readonly oldestAgeMs: number };
  readonly deadLetters: number;
  readonly groups: readonly ({ readonly group: string; readonly event: string } & GroupStanding)[];
}

export type Republished = 'republished' | 'in-hand' | 'nothing-unfinished';

/** What those who run the bus ask it and tell it. */
export class EventOperations {
  constructor(
    private readonly pool: Pool,
    private readonly redis: Redis,
    private readonly keys: BusKeys,
  ) {}

  async status(): Promise<BusStatus> {
    const outbox = await this.pool.query<{ waiting: string; age: string }>(
      `SELECT count(*) AS waiting, coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0) AS age
       FROM outbox_events WHERE published_at IS NULL`,
    );
    const subscriptions = await this.pool.query<{ group: string; event: string }>(
      `SELECT consumer_group AS "group", event_name AS event FROM event_subscriptions
       WHERE seen_at > now() - interval '30 days' ORDER BY event_name, consumer_group`,
    );
    const groups = [];
    for (const { group, event } of subscriptions.rows) {
      groups.push({ group, event, ...(await groupStanding(this.redis, this.keys.stream(event), group)) });
    }
    return {
      outbox: {
        waiting: Number(outbox.rows[0]?.waiting ?? 0),
        oldestAgeMs: Math.max(0, Math.round(Number(outbox.rows[0]?.age ?? 0))),
      },
      deadLetters: await this.redis.xlen(this.keys.dead),
      groups,
    };
  }

  /** How many events of a subject a replay would publish. */
  async countKept(orderingKey: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>(
      'SELECT count(*) FROM outbox_events WHERE ordering_key = $1 AND published_at IS NOT NULL',
      [orderingKey],
    );
    return Number(rows[0]?.count ?? 0);
  }

  /** Publishes all kept events of a subject again; a group that processed one drops it. @returns how many. */
  async replay(orderingKey: string): Promise<number> {
    const { rows } = await this.pool.query<OutboxRow>(
      `SELECT position::text, name, ordering_key AS "orderingKey", envelope::text AS envelope FROM outbox_events
       WHERE ordering_key = $1 AND published_at IS NOT NULL ORDER BY position`,
      [orderingKey],
    );
    if (rows.length > 0) await addToStreams(this.redis, this.keys, rows, { again: true });
    return rows.length;
  }

  /** Publishes again what some group has not finished of a subject, unless the streams still have it in hand. */
  async republishUnfinished(orderingKey: string): Promise<Republished> {
    const waiting = await this.pool.query(
      'SELECT 1 FROM outbox_events WHERE ordering_key = $1 AND published_at IS NULL LIMIT 1',
      [orderingKey],
    );
    if (waiting.rowCount) return 'in-hand';
    const rows = await unfinished(this.pool, { after: '0', orderingKey, limit: 500 });
    if (rows.length === 0) return 'nothing-unfinished';
    for (const name of new Set(rows.map((row) => row.name))) {
      const held = await heldEvents(this.redis, this.keys.stream(name), new Set([orderingKey]));
      if (held === 'too-many' || rows.some(({ id }) => held.has(id))) return 'in-hand';
    }
    await addToStreams(this.redis, this.keys, rows, { again: true });
    return 'republished';
  }
}
