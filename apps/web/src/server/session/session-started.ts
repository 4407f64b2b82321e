import type { SessionResponse } from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { sessionSetCookie } from './cookie';
import type { Session } from './session';

export function sessionStarted({ user, token }: Session): Response {
  const body: SessionResponse = { user };
  return Response.json(body, {
    status: 201,
    headers: { 'Cache-Control': 'no-store', 'Set-Cookie': sessionSetCookie(token, config().PUBLIC_URL) },
  });
}
