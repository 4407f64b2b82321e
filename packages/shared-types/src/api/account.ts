import { z } from 'zod';
import { accountPreferences } from '../models/preferences.js';

/** GET /account (upload-service). */
export const accountResponse = z.object({
  id: z.string(),
  email: z.string().nullable(),
  displayName: z.string().nullable(),
  plan: z.enum(['free', 'plus']),
  retentionDays: z.number().int().positive(),
  preferences: accountPreferences,
});
export type AccountResponse = z.infer<typeof accountResponse>;

/** PATCH /account: fields that are left out stay. */
export const updateAccountRequest = z
  .object({
    displayName: z.string().trim().min(1).max(200),
    retentionDays: z.number().int().min(1).max(365),
    preferences: accountPreferences,
  })
  .partial();
export type UpdateAccountRequest = z.infer<typeof updateAccountRequest>;

/** DELETE /account: everything of this person is removed everywhere; the receipt says when and how much. */
export const erasureReceipt = z.object({
  id: z.uuid(),
  requestedAt: z.iso.datetime(),
  /** Null until nothing is left. */
  completedAt: z.iso.datetime().nullable(),
  /** What was removed, counted. */
  removed: z.record(z.string(), z.number().int().nonnegative()),
});
export type ErasureReceipt = z.infer<typeof erasureReceipt>;
