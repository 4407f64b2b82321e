import type { Pool } from 'pg';
import { Batcher } from './batcher.js';
import type { Claim } from './mark.js';

export interface TakeOver {
  readonly eventId: string;
  /** Whether an event that was given up is tried again. */
  readonly revive: boolean;
}

export interface Standing {
  readonly fence: number;
  /** Why it was given up, where it was. */
  readonly failure: unknown;
}

/** What Postgres knows of one group's events, for what does not happen in a handler's own transaction. */
export class Ledger {
  readonly #takeovers: Batcher<TakeOver, Standing | undefined>;
  readonly #settled: Batcher<Claim, void>;

  constructor(
    private readonly pool: Pool,
    private readonly group: string,
  ) {
    this.#takeovers = new Batcher((wanted) => this.#takeOver(wanted));
    this.#settled = new Batcher((claims) => this.#settle(claims));
  }

  /**
   * Makes this delivery the only one that may commit.
   * @returns undefined where the event has already taken effect.
   */
  takeOver(wanted: TakeOver): Promise<Standing | undefined> {
    return this.#takeovers.add(wanted);
  }

  /** Notes an event whose handler needed no transaction. */
  settle(claim: Claim): Promise<void> {
    return this.#settled.add(claim);
  }

  async markDead({ eventId, fence }: Claim, failure: string): Promise<void> {
    await this.pool.query({
      name: 'bus-mark-dead',
      text: `INSERT INTO processed_events AS seen (consumer_group, event_id, fence, dead_at, failure)
             VALUES ($1, $2, $3, now(), $4)
             ON CONFLICT (consumer_group, event_id) DO UPDATE
             SET dead_at = now(), failure = excluded.failure, touched_at = now()
             WHERE seen.processed_at IS NULL AND seen.fence <= excluded.fence`,
      values: [this.group, eventId, fence, failure],
    });
  }

  async subscribe(events: readonly string[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO event_subscriptions (consumer_group, event_name) SELECT $1, unnest($2::text[])
       ON CONFLICT (consumer_group, event_name) DO UPDATE SET seen_at = now()`,
      [this.group, [...events].sort()],
    );
  }

  async reachable(): Promise<boolean> {
    try {
      await this.pool.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  async #takeOver(wanted: TakeOver[]): Promise<(Standing | undefined)[]> {
    // In one order everywhere, so that two batches cannot wait for each other.
    const { rows } = await this.pool.query<Standing & { event_id: string }>({
      name: 'bus-take-over',
      text: `INSERT INTO processed_events AS seen (consumer_group, event_id, fence)
             SELECT $1, id, 1 FROM (SELECT DISTINCT unnest($2::uuid[]) AS id ORDER BY id) AS ids
             ON CONFLICT (consumer_group, event_id) DO UPDATE
             SET fence = seen.fence + 1, touched_at = now(),
                 dead_at = CASE WHEN seen.event_id = ANY($3::uuid[]) THEN NULL ELSE seen.dead_at END
             WHERE seen.processed_at IS NULL
             RETURNING event_id, fence, CASE WHEN dead_at IS NULL THEN NULL ELSE failure END AS failure`,
      values: [
        this.group,
        wanted.map(({ eventId }) => eventId),
        wanted.filter(({ revive }) => revive).map(({ eventId }) => eventId),
      ],
    });
    const standings = new Map(rows.map(({ event_id, fence, failure }) => [event_id, { fence, failure }]));
    return wanted.map(({ eventId }) => standings.get(eventId.toLowerCase()));
  }

  async #settle(claims: Claim[]): Promise<void[]> {
    await this.pool.query({
      name: 'bus-settle',
      text: `INSERT INTO processed_events AS seen (consumer_group, event_id, fence, processed_at)
             SELECT $1, id, max(fence), now() FROM unnest($2::uuid[], $3::int[]) AS claim (id, fence) GROUP BY id ORDER BY id
             ON CONFLICT (consumer_group, event_id) DO UPDATE
             SET processed_at = now(), dead_at = NULL, failure = NULL, touched_at = now()
             WHERE seen.processed_at IS NULL AND seen.fence <= excluded.fence`,
      values: [this.group, claims.map(({ eventId }) => eventId), claims.map(({ fence }) => fence)],
    });
    return claims.map(() => undefined);
  }
}
