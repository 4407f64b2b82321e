import type { Pool, PoolClient } from 'pg';
import type { LetterFields } from '../dead-letters/dead-letter.js';
import type { OutboxRow } from './outbox-rows.js';

export interface UnfinishedQuery {
  /** Position after which to look. */
  readonly after: string;
  /** Only what was published within so many seconds; null for all that is kept. */
  readonly withinSeconds?: number | null;
  readonly orderingKey?: string;
  readonly limit: number;
}

/** Published events that some subscribed group has neither processed nor given up, in the order of publishing. */
export async function unfinished(
  db: Pool | PoolClient,
  { after, withinSeconds = null, orderingKey, limit }: UnfinishedQuery,
): Promise<(OutboxRow & { id: string })[]> {
  const { rows } = await db.query<OutboxRow & { id: string }>(
    `SELECT o.id::text, o.position::text, o.name, o.ordering_key AS "orderingKey", o.envelope::text AS envelope
     FROM outbox_events o
     WHERE o.published_at IS NOT NULL AND o.position > $1
       AND ($2::int IS NULL OR o.published_at > now() - make_interval(secs => $2::int))
       AND ($3::text IS NULL OR o.ordering_key = $3)
       AND EXISTS (
         SELECT 1 FROM event_subscriptions s
         WHERE s.event_name = o.name AND s.seen_at > now() - interval '30 days' AND s.created_at - interval '1 day' <= o.created_at
           AND NOT EXISTS (
             SELECT 1 FROM processed_events p
             WHERE p.consumer_group = s.consumer_group AND p.event_id = o.id
               AND (p.processed_at IS NOT NULL OR p.dead_at IS NOT NULL)))
     ORDER BY o.position LIMIT $4`,
    [after, withinSeconds, orderingKey ?? null, limit],
  );
  return rows;
}

/** How many letters are given back at most. */
export const LOST_LETTERS = 10_000;

/** The dead letters as Postgres remembers them. */
export async function lostLetters(db: Pool | PoolClient): Promise<LetterFields[]> {
  const { rows } = await db.query<{ failure: LetterFields }>(
    'SELECT failure FROM processed_events WHERE dead_at IS NOT NULL AND failure IS NOT NULL ORDER BY dead_at LIMIT $1',
    [LOST_LETTERS],
  );
  return rows.map(({ failure }) => failure);
}
