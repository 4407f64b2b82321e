import { randomUUID } from 'node:crypto';
import type { DataOf, EventDefinition, EventEnvelope } from '@interview-buddy/shared-types/events';
import { currentTraceparent } from '../trace-context.js';
import type { SqlTransaction } from './sql-transaction.js';

/** Writes events into the outbox, in the transaction of the change that they tell of. */
export class EventPublisher {
  readonly #source: string;

  constructor(options: { source: string }) {
    this.#source = options.source;
  }

  /**
   * The event exists if and only if `tx` commits.
   * @returns the event's id.
   * @throws ZodError where the data do not fit the event's schema.
   */
  async publish<E extends EventDefinition>(tx: SqlTransaction, event: E, data: DataOf<E>): Promise<string> {
    const valid = event.data.parse(data);
    const traceparent = currentTraceparent();
    const envelope: EventEnvelope = {
      id: randomUUID(),
      name: event.name,
      version: event.version,
      occurredAt: new Date().toISOString(),
      source: this.#source,
      ...(traceparent && { traceparent }),
      data: valid,
    };
    // The lock makes the order of positions the order of commits among transactions about the same subject;
    // the notification is sent when, and only if, the transaction commits.
    await tx.$executeRaw`
      WITH turn AS MATERIALIZED (
        SELECT pg_advisory_xact_lock(hashtextextended(${`ib_outbox:${valid.interviewId}`}::text, 0))::text AS locked,
               pg_notify('ib_outbox', ${this.#source}::text)::text AS notified
      )
      INSERT INTO outbox_events (id, source, name, version, ordering_key, envelope)
      SELECT ${envelope.id}::uuid, ${this.#source}::text, ${envelope.name}::text, ${envelope.version}::int,
             ${valid.interviewId}::text, ${JSON.stringify(envelope)}::jsonb
      FROM turn`;
    return envelope.id;
  }
}
