import { Person } from '../../scripts/lib/person.ts';

/** Makes an account at the Auth emulator, as the browser's SDK does, and signs in at the gateway. */
export async function newPerson(
  stack: { address: string; firebaseAuthHost: string },
  email: string,
): Promise<Person> {
  const signUp = `http://${stack.firebaseAuthHost}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=embedded`;
  const response = await fetch(signUp, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'a long password', returnSecureToken: true }),
  });
  const { idToken } = (await response.json()) as { idToken: string };
  const person = new Person(stack.address);
  await person.signIn(idToken);
  return person;
}
