import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

const SESSION_COOKIE = 'ib_session';

/**
 * Whether a page of ours asks, under the public address or, by the same protocol, the one that the browser used.
 * Programs send no Origin and carry no cookie of somebody else; a browser sends one with every WebSocket.
 */
export function isAllowedOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  const ours = new URL(publicUrl);
  if (origin === ours.origin) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.host === host && asked.protocol === ours.protocol;
}

/** The session cookie of the browser, or the token that a program gives. */
export function tokenOf(handshake: { headers: IncomingHttpHeaders; auth: unknown }): string | null {
  const given = z.object({ token: z.string().min(1) }).safeParse(handshake.auth);
  return given.success ? given.data.token : sessionCookieOf(handshake.headers.cookie ?? '');
}

function sessionCookieOf(cookies: string): string | null {
  for (const pair of cookies.split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === SESSION_COOKIE) return pair.slice(at + 1).trim() || null;
  }
  return null;
}
