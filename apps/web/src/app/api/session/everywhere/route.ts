import { config } from '@/server/config';
import { apiRoute } from '@/server/http/api-route';
import { sessionClearCookie } from '@/server/session/cookie';
import { endAllSessions } from '@/server/session/session';

/** Signs out everywhere, here too. */
export const DELETE = apiRoute({ route: '/api/session/everywhere' }, async ({ session }) => {
  await endAllSessions(session);
  return new Response(null, {
    status: 204,
    headers: { 'Set-Cookie': sessionClearCookie(config().PUBLIC_URL) },
  });
});
