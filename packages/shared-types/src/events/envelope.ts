import { z } from 'zod';

/** How an event travels: in an outbox row, in a stream entry, in a dead letter. */
export const eventEnvelope = z.object({
  /** Unique per event; consumers remember it so that nothing happens twice. */
  id: z.uuid(),
  name: z.string().min(1),
  version: z.number().int().positive(),
  /** ISO 8601. */
  occurredAt: z.iso.datetime(),
  /** The service that published it. */
  source: z.string().min(1),
  /** W3C trace context of the publisher. */
  traceparent: z.string().optional(),
  /** Validated against the schema of its name and version by whoever handles it. */
  data: z.unknown(),
});
export type EventEnvelope = z.infer<typeof eventEnvelope>;
