import { cookies } from 'next/headers';
import { cache } from 'react';
import type { SessionUser } from '@interview-buddy/shared-types/api';
import { ProblemError } from '../http/problem';
import { SESSION_COOKIE } from './cookie';
import { readSession, type Session } from './session';

/** For server components, read once a page. Null where nobody is signed in, or the session has ended. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!token) return null;
  try {
    return await readSession(token);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    throw error;
  }
});

export async function currentUser(): Promise<SessionUser | null> {
  return (await currentSession())?.user ?? null;
}

/** Whether the browser still shows a session, be it one that has ended. */
export async function bringsSession(): Promise<boolean> {
  return Boolean((await cookies()).get(SESSION_COOKIE)?.value);
}
