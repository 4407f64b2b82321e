import { redirect } from 'next/navigation';
import { bringsSession, currentUser } from '@/server/session/current-user';

/** The person who is signed in; anybody else goes to the sign-in page and comes back to `path`. */
export async function requireUser(path: string) {
  const user = await currentUser();
  if (user) return user;
  const ended = (await bringsSession()) ? 'ended=1&' : '';
  redirect(`/sign-in?${ended}next=${encodeURIComponent(path)}`);
}
