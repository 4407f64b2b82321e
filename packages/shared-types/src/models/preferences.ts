import { z } from 'zod';

const channels = z.object({ inApp: z.boolean().default(true), email: z.boolean().default(true) });

/** Account.preferences: what the person chose; whatever is missing has its default. */
export const accountPreferences = z.object({
  notifications: z
    .object({
      'analysis-ready': channels.prefault({}),
      'interview-failed': channels.prefault({}),
    })
    .prefault({}),
});
export type AccountPreferences = z.infer<typeof accountPreferences>;
