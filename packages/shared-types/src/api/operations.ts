import { z } from 'zod';

/** GET /operations/dead-letters (role admin): ids and reasons, never a payload. */
export const deadLetterPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      event: z.string(),
      version: z.number().int(),
      interviewId: z.string().nullable(),
      reason: z.string(),
      attempts: z.number().int(),
      /** 32 hexadecimal digits; to find what happened in the traces. */
      traceId: z.string().nullable(),
      deadAt: z.iso.datetime(),
    }),
  ),
});
export type DeadLetterPage = z.infer<typeof deadLetterPage>;

/** GET /operations/status (role admin): what waits, and how far each consumer group is. */
export const busStatus = z.object({
  outbox: z.object({ waiting: z.number().int(), oldestAgeMs: z.number() }),
  deadLetters: z.number().int(),
  groups: z.array(
    z.object({
      group: z.string(),
      event: z.string(),
      /** Events that were not handed to anybody yet. */
      lag: z.number().int(),
      inFlight: z.number().int(),
      /** Waiting for a retry or for their turn. */
      parked: z.number().int(),
      oldestAgeMs: z.number(),
    }),
  ),
});
export type BusStatus = z.infer<typeof busStatus>;

export const deadLetterId = z.string().regex(/^\d{1,20}-\d{1,20}$/, 'The id of a dead letter is wanted.');

/** POST /operations/dead-letters/:id/redrive (role admin) */
export const redriveRequest = z.object({ dryRun: z.boolean().default(false) });
export type RedriveRequest = z.input<typeof redriveRequest>;

/** redriven: its group gets it again. restarted: its interview began a next run instead. */
export const redriveResponse = z.object({ outcome: z.enum(['would-redrive', 'redriven', 'restarted']) });
export type RedriveResponse = z.infer<typeof redriveResponse>;
