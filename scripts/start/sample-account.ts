import { firebaseProjectId } from '../embedded/firebase.ts';

/** Exists only in the Auth emulator of this machine, which listens on loopback alone. */
export const sampleAccount = {
  email: 'sam.sample@interview-buddy.example',
  password: 'sample-account',
  name: 'Sam Sample',
};

/** Makes the account unless it is there. */
export async function ensureSampleAccount(firebaseAuthHost: string): Promise<void> {
  const accounts = `http://${firebaseAuthHost}/identitytoolkit.googleapis.com/v1/projects/${firebaseProjectId}/accounts`;
  const { email, password, name } = sampleAccount;
  const response = await fetch(accounts, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, displayName: name, emailVerified: true }),
  });
  const answer = await response.text();
  if (!response.ok && !answer.includes('EMAIL_EXISTS')) {
    throw new Error(`The sample account could not be made: ${answer}`);
  }
}
