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
      deadAt: z.iso.datetime(),
    }),
  ),
});
export type DeadLetterPage = z.infer<typeof deadLetterPage>;
