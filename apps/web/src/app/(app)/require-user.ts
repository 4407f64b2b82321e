import { redirect } from 'next/navigation';
import { bringsSession, currentSession } from '@/server/session/current-user';

/** The session of this person; anybody else goes to the sign-in page and comes back to `path`. */
export async function requireSession(path: string) {
  const session = await currentSession();
  if (session) return session;
  const ended = (await bringsSession()) ? 'ended=1&' : '';
  redirect(`/sign-in?${ended}next=${encodeURIComponent(path)}`);
}

/** The person who is signed in; anybody else goes to the sign-in page and comes back to `path`. */
export async function requireUser(path: string) {
  return (await requireSession(path)).user;
}
