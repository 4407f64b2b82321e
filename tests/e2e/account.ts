import { Person } from '../../scripts/lib/person.ts';

export interface Door {
  address: string;
  firebaseAuthHost: string;
}

export const password = 'a long password';

/** Asks the Auth emulator as the browser's SDK does; returns the ID token. */
async function tokenOf(door: Door, action: 'signUp' | 'signInWithPassword', email: string): Promise<string> {
  const url = `http://${door.firebaseAuthHost}/identitytoolkit.googleapis.com/v1/accounts:${action}?key=embedded`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, returnSecureToken: true }),
  });
  if (!response.ok) throw new Error(`${action} of ${email} answered ${response.status}.`);
  const { idToken } = (await response.json()) as { idToken: string };
  return idToken;
}

export const signUp = (door: Door, email: string): Promise<string> => tokenOf(door, 'signUp', email);
export const signIn = (door: Door, email: string): Promise<string> =>
  tokenOf(door, 'signInWithPassword', email);

/** Whoever holds this ID token, signed in at the gateway. */
export async function personOf(door: Door, idToken: string): Promise<Person> {
  const person = new Person(door.address);
  await person.signIn(idToken);
  return person;
}

export async function newPerson(door: Door, email: string): Promise<Person> {
  return personOf(door, await signUp(door, email));
}

export function uidOf(idToken: string): string {
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as {
    user_id: string;
  };
  return claims.user_id;
}

/** What "sign out everywhere" does: whatever began before now is worth nothing any more. */
export async function revokeSessions(door: Door, uid: string): Promise<void> {
  await update(door, { localId: uid, validSince: String(Math.floor(Date.now() / 1000) + 1) });
}

/** From the next sign-in on. */
export async function grantRoles(door: Door, uid: string, roles: readonly string[]): Promise<void> {
  await update(door, { localId: uid, customAttributes: JSON.stringify({ roles }) });
}

async function update(door: Door, account: object): Promise<void> {
  const url = `http://${door.firebaseAuthHost}/identitytoolkit.googleapis.com/v1/accounts:update`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify(account),
  });
  if (!response.ok) throw new Error(`Updating an account answered ${response.status}.`);
}
