import { createSessionRequest, type SessionResponse } from '@interview-buddy/shared-types/api';
import { config } from '@/server/config';
import { apiRoute, publicApiRoute } from '@/server/http/api-route';
import { SIGN_IN } from '@/server/rate-limit/policies';
import { sessionClearCookie } from '@/server/session/cookie';
import { createSession } from '@/server/session/session';
import { sessionStarted } from '@/server/session/session-started';

const route = '/api/session';

export const GET = apiRoute({ route }, ({ session }): Promise<SessionResponse> =>
  Promise.resolve({ user: session.user }),
);

export const POST = publicApiRoute(
  { route, body: createSessionRequest, limits: { address: SIGN_IN } },
  async ({ body }) => sessionStarted(await createSession(body.idToken)),
);

export const DELETE = publicApiRoute({ route }, () =>
  Promise.resolve(
    new Response(null, { status: 204, headers: { 'Set-Cookie': sessionClearCookie(config().PUBLIC_URL) } }),
  ),
);
