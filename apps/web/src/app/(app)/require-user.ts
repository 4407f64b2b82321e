import { redirect } from 'next/navigation';
import { currentUser } from '@/server/session/current-user';

/** The person who is signed in; anybody else goes to the sign-in page and comes back to `path`. */
export async function requireUser(path: string) {
  const user = await currentUser();
  if (!user) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return user;
}
