import type { Auth, DecodedIdToken } from 'firebase-admin/auth';
import { z } from 'zod';
import type { SessionUser } from '@interview-buddy/shared-types/api';
import { BriefMemory } from '@interview-buddy/shared-utils/memory';
import { authExpired, ProblemError, unavailable } from '../http/problem';
import { SESSION_MS } from './cookie';
import { firebaseAuth } from './firebase';

/** A stolen ID token should not become a session of days: the sign-in itself must be fresh. */
export const RECENT_SIGN_IN_MS = 5 * 60 * 1000;

export interface Session {
  user: SessionUser;
  /** What the services verify for themselves. */
  token: string;
}

/** @throws ProblemError 401 where the token is not one of a sign-in within the last five minutes. */
export async function createSession(idToken: string, now = Date.now()): Promise<Session> {
  const decoded = await verified(() => firebaseAuth().verifyIdToken(idToken, true));
  assertRecentSignIn(decoded.auth_time, now);
  const token = await verified(() => firebaseAuth().createSessionCookie(idToken, { expiresIn: SESSION_MS }));
  return { user: userOf(decoded), token };
}

export function assertRecentSignIn(authTimeSeconds: number, now: number): void {
  if (now - authTimeSeconds * 1000 <= RECENT_SIGN_IN_MS) return;
  throw new ProblemError({
    status: 401,
    code: 'auth/sign-in-not-recent',
    message: 'That sign-in is too old to start a session. Sign in again.',
  });
}

type Verifier = Pick<Auth, 'verifyIdToken' | 'verifySessionCookie'>;

/** A page asks for its parts within this. */
const lately = new BriefMemory<DecodedIdToken>({ forMs: 2_000, most: 10_000 });

/** Whether a session was revoked is checked by the services, which hold the data. */
export async function readSession(token: string, auth: Verifier = firebaseAuth()): Promise<Session> {
  const decoded = await lately.recall(token, () => verified(() => auth.verifySessionCookie(token)));
  return { user: userOf(decoded), token };
}

const SESSION_ISSUER = 'https://session.firebase.google.com/';

/** Of what a program brings by itself: an ID token of a sign-in, or the value of a session cookie. */
export async function readBearer(token: string, auth: Verifier = firebaseAuth()): Promise<Session> {
  if (issuerOf(token).startsWith(SESSION_ISSUER)) return readSession(token, auth);
  const decoded = await lately.recall(token, () => verified(() => auth.verifyIdToken(token)));
  return { user: userOf(decoded), token };
}

/** Unverified: it only chooses which of the two verifications is asked. */
function issuerOf(token: string): string {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return z.object({ iss: z.string() }).parse(payload).iss;
  } catch (error) {
    throw authExpired(error);
  }
}

/** From now on no session or token of this person is taken, on whichever device. */
export async function endAllSessions({ user }: Session): Promise<void> {
  await verified(() => firebaseAuth().revokeRefreshTokens(user.id));
}

async function verified<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    throw isRefusal(error) ? authExpired(error) : unavailable(error);
  }
}

const OUTAGES = new Set([
  'auth/internal-error',
  'auth/network-error',
  'app/network-error',
  'app/network-timeout',
]);

/** firebase-admin gives every fault a code; those of the network say nothing about the token. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  // A certificate that could not be fetched comes with the same code as a token that is wrong.
  if (/error fetching|while making request/i.test(error.message)) return false;
  return error.code.startsWith('auth/') && !OUTAGES.has(error.code);
}

const ROLES = ['reviewer', 'admin'] as const;

export function userOf(decoded: DecodedIdToken): SessionUser {
  const claimed: unknown = decoded['roles'];
  const granted = Array.isArray(claimed) ? ROLES.filter((role) => claimed.includes(role)) : [];
  return {
    id: decoded.uid,
    email: decoded.email ?? null,
    name: typeof decoded['name'] === 'string' ? decoded['name'] : null,
    emailVerified: decoded.email_verified === true,
    roles: ['user', ...granted],
  };
}
