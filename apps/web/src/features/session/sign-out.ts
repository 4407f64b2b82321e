import { request } from '@/browser/request';

/** Leaves even where the gateway cannot be reached: the next page asks for the session again. */
export async function signOut(): Promise<void> {
  await request('/api/session', { method: 'DELETE' }).catch(() => undefined);
  window.location.assign('/');
}
