import { z } from 'zod';

const channels = z.object({ inApp: z.boolean().default(true), email: z.boolean().default(true) });

export const aiProviderName = z.enum(['openai', 'anthropic', 'azure-ai', 'compatible']);

/** Account.preferences: what the person chose; whatever is missing has its default. */
export const accountPreferences = z.object({
  notifications: z
    .object({
      'analysis-ready': channels.prefault({}),
      'interview-failed': channels.prefault({}),
    })
    .prefault({}),
  /** Which provider judges first where the installation has it; auto: whichever is best placed. */
  aiProvider: z.enum(['auto', ...aiProviderName.options]).default('auto'),
});
export type AccountPreferences = z.infer<typeof accountPreferences>;
