import { z } from 'zod';

/** POST /api/session (gateway): a Firebase ID token of a sign-in within the last five minutes. */
export const createSessionRequest = z.object({ idToken: z.string().min(1).max(8192) });

/** GET, POST /api/session and POST /api/session/sample (gateway). */
export const sessionResponse = z.object({
  user: z.object({
    id: z.string(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    emailVerified: z.boolean(),
    roles: z.array(z.enum(['user', 'reviewer', 'admin'])),
  }),
});
export type SessionResponse = z.infer<typeof sessionResponse>;
export type SessionUser = SessionResponse['user'];
