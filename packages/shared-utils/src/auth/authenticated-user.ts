import { z } from 'zod';

const role = z.enum(['reviewer', 'admin']);
export type Role = z.infer<typeof role>;

export interface AuthenticatedUser {
  /** The uid that Firebase Auth gave. */
  id: string;
  email: string | null;
  name: string | null;
  emailVerified: boolean;
  roles: readonly Role[];
}

const claims = z.looseObject({
  uid: z.string().min(1).max(128),
  email: z.string().optional(),
  name: z.string().optional(),
  email_verified: z.boolean().optional(),
  /** Custom claim; names that are not known here are passed over. */
  roles: z.array(z.string()).optional().catch([]),
});

export function userFromClaims(decoded: unknown): AuthenticatedUser {
  const { uid, email, name, email_verified, roles } = claims.parse(decoded);
  return {
    id: uid,
    email: email ?? null,
    name: name ?? null,
    emailVerified: email_verified ?? false,
    roles: (roles ?? []).flatMap((given) => role.safeParse(given).data ?? []),
  };
}
