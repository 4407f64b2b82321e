import { z } from 'zod';
import { config } from '../config';
import { notFound, unavailable } from '../http/problem';
import { createSession, type Session } from './session';

const signedIn = z.object({ idToken: z.string() });

/** "Try it with the sample account": exists only where all parts run on this machine. */
export async function signInSampleAccount(): Promise<Session> {
  const settings = config();
  const {
    FIREBASE_AUTH_EMULATOR_HOST: emulator,
    SAMPLE_ACCOUNT_EMAIL: email,
    SAMPLE_ACCOUNT_PASSWORD: password,
  } = settings;
  if (settings.APP_ENV !== 'embedded' || !emulator || !email || !password) throw notFound();

  const address = `http://${emulator}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=${encodeURIComponent(settings.FIREBASE_API_KEY)}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password, returnSecureToken: true }),
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => {
    throw unavailable(error);
  });
  if (!answer.ok)
    throw unavailable(new Error(`The Auth emulator answered ${answer.status} to the sample account.`));
  const { idToken } = signedIn.parse(await answer.json());
  return createSession(idToken);
}
