import type { SqlTransaction } from '../outbox/sql-transaction.js';

export interface Claim {
  readonly group: string;
  readonly eventId: string;
  /** Grows with each redelivery; 0 on an untroubled first delivery. */
  readonly fence: number;
}

export type Verdict = 'first' | 'duplicate' | 'lost';

/** Notes in the effect's own transaction that the event took effect. The row also keeps an overtaken consumer out. */
export async function markProcessed(tx: SqlTransaction, { group, eventId, fence }: Claim): Promise<Verdict> {
  const written = await tx.$executeRaw`
    WITH bounded AS MATERIALIZED (SELECT set_config('idle_in_transaction_session_timeout', '20s', true) AS set)
    INSERT INTO processed_events AS seen (consumer_group, event_id, fence, processed_at)
    SELECT ${group}::text, ${eventId}::uuid, ${fence}::int, now() FROM bounded
    ON CONFLICT (consumer_group, event_id) DO UPDATE
    SET processed_at = now(), fence = excluded.fence, dead_at = NULL, failure = NULL, touched_at = now()
    WHERE seen.processed_at IS NULL AND seen.fence <= excluded.fence`;
  if (written === 1) return 'first';
  return explain(tx, group, eventId);
}

/** The same for giving up: the effect is what the giving up brings, such as telling the person. */
export async function markDead(
  tx: SqlTransaction,
  { group, eventId, fence }: Claim,
  failure: string,
): Promise<Verdict> {
  const written = await tx.$executeRaw`
    INSERT INTO processed_events AS seen (consumer_group, event_id, fence, dead_at, failure)
    VALUES (${group}::text, ${eventId}::uuid, ${fence}::int, now(), ${failure}::jsonb)
    ON CONFLICT (consumer_group, event_id) DO UPDATE
    SET dead_at = now(), failure = excluded.failure, fence = excluded.fence, touched_at = now()
    WHERE seen.processed_at IS NULL AND seen.dead_at IS NULL AND seen.fence <= excluded.fence`;
  if (written === 1) return 'first';
  return explain(tx, group, eventId);
}

async function explain(tx: SqlTransaction, group: string, eventId: string): Promise<'duplicate' | 'lost'> {
  const [row] = await tx.$queryRaw<{ settled: boolean }[]>`
    SELECT processed_at IS NOT NULL OR dead_at IS NOT NULL AS settled FROM processed_events
    WHERE consumer_group = ${group}::text AND event_id = ${eventId}::uuid`;
  return row?.settled ? 'duplicate' : 'lost';
}
