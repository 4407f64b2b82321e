import { z } from 'zod';

const channels = z.object({ inApp: z.boolean().default(true), email: z.boolean().default(true) });

export const aiProviderName = z.enum(['openai', 'anthropic', 'azure-ai', 'compatible']);

/**
 * Who may judge the content. none: only the rules of this product, so that nothing is sent to a model.
 * A provider that the operator has not set up counts as automatic.
 */
export const aiChoice = z.enum(['automatic', 'none', ...aiProviderName.options]);
export type AiChoice = z.infer<typeof aiChoice>;

/** Account.preferences: what the person chose; whatever is missing has its default. */
export const accountPreferences = z.object({
  notifications: z
    .object({
      'analysis-ready': channels.prefault({}),
      'interview-failed': channels.prefault({}),
    })
    .prefault({}),
  ai: aiChoice.default('automatic'),
  /** Whether it may be noticed that a mail was opened. */
  noticeOpenedMail: z.boolean().default(false),
});
export type AccountPreferences = z.infer<typeof accountPreferences>;
