import type { PoolClient } from 'pg';

export interface OutboxRow {
  readonly position: string;
  readonly name: string;
  readonly orderingKey: string;
  /** The envelope as JSON. */
  readonly envelope: string;
}

const columns = `position::text, name, ordering_key AS "orderingKey", envelope::text AS envelope`;

/**
 * Locks waiting rows, first come first. A row stays behind while an earlier one of its ordering key is in
 * another relay's hands, so that many relays keep the order of each key.
 */
export async function lockWaiting(client: PoolClient, limit: number): Promise<OutboxRow[]> {
  const { rows } = await client.query<OutboxRow>({
    name: 'bus-lock-waiting',
    text: `WITH batch AS MATERIALIZED (
             SELECT position, name, ordering_key, envelope FROM outbox_events
             WHERE published_at IS NULL ORDER BY position LIMIT $1 FOR UPDATE SKIP LOCKED
           )
           SELECT ${columns} FROM batch WHERE NOT EXISTS (
             SELECT 1 FROM outbox_events earlier
             WHERE earlier.ordering_key = batch.ordering_key AND earlier.position < batch.position
               AND earlier.published_at IS NULL AND earlier.position NOT IN (SELECT position FROM batch)
           ) ORDER BY batch.position`,
    values: [limit],
  });
  return rows;
}

export async function markPublished(client: PoolClient, rows: readonly OutboxRow[]): Promise<void> {
  await client.query({
    name: 'bus-mark-published',
    text: 'UPDATE outbox_events SET published_at = clock_timestamp() WHERE position = ANY($1::bigint[])',
    values: [rows.map(({ position }) => position)],
  });
}
