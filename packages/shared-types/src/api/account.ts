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

/** POST /account/mail-stop (upload-service, without a sign-in): the token stands in the link of a mail. */
export const stopMailRequest = z.object({
  token: z.uuid(),
  /** Which mails; all where it is left out. */
  kind: z.enum(['analysis-ready', 'interview-failed']).optional(),
});
export type StopMailRequest = z.infer<typeof stopMailRequest>;

/** DELETE /api/account (gateway): typed by the person, so that nobody erases by a slip. */
export const eraseAccountRequest = z.object({
  confirmation: z.literal('erase everything', 'Type “erase everything” to go on.'),
});

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
