import { config } from '../config';
import { eraseAccount } from '../services/account';
import { staleCache } from '../stale/read-or-stale';
import { logger } from '../telemetry/logger';
import { sessionClearCookie } from './cookie';
import { firebaseAuth } from './firebase';
import type { Session } from './session';

/** Erases what is kept of the person, then the sign-in itself. Answers with the receipt; the session ends. */
export async function eraseEverything({ user, token }: Session): Promise<Response> {
  const receipt = await eraseAccount(token);
  await staleCache().forget(user.id);
  // The data is on its way out whatever becomes of the sign-in: one that stays opens an empty account.
  await firebaseAuth()
    .deleteUser(user.id)
    .catch((error: unknown) => logger().error({ err: error }, 'the sign-in of an erased account stays'));
  return Response.json(receipt, {
    status: 202,
    headers: { 'Cache-Control': 'no-store', 'Set-Cookie': sessionClearCookie(config().PUBLIC_URL) },
  });
}
