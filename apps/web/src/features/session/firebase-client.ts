import { initializeApp } from 'firebase/app';
import {
  applyActionCode,
  confirmPasswordReset,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  inMemoryPersistence,
  initializeAuth,
  sendEmailVerification,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  updateProfile,
  type Auth,
} from 'firebase/auth';
import type { PublicConfig } from '@/server/public-config';

export type FirebaseSettings = PublicConfig['firebase'];

let auth: Auth | undefined;

/** Nothing is kept in the browser: the session lives in an httpOnly cookie of the gateway. */
function authOf(settings: FirebaseSettings): Auth {
  if (auth) return auth;
  const { projectId, apiKey, authDomain, emulatorUrl } = settings;
  auth = initializeAuth(initializeApp({ projectId, apiKey, authDomain }), {
    persistence: inMemoryPersistence,
  });
  if (emulatorUrl) connectAuthEmulator(auth, emulatorUrl, { disableWarnings: true });
  return auth;
}

/** Returns the ID token that the gateway turns into a session. */
export async function signIn(settings: FirebaseSettings, email: string, password: string): Promise<string> {
  const { user } = await signInWithEmailAndPassword(authOf(settings), email, password);
  return user.getIdToken();
}

/** Returns the ID token of the new account. A verification mail that cannot be sent does not undo it. */
export async function signUp(
  settings: FirebaseSettings,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<string> {
  const { user } = await createUserWithEmailAndPassword(authOf(settings), email, password);
  if (name) await updateProfile(user, { displayName: name });
  await sendEmailVerification(user).catch(() => undefined);
  return user.getIdToken(true);
}

export function sendReset(settings: FirebaseSettings, email: string): Promise<void> {
  return sendPasswordResetEmail(authOf(settings), email);
}

export function confirmReset(settings: FirebaseSettings, code: string, password: string): Promise<void> {
  return confirmPasswordReset(authOf(settings), code, password);
}

export function verifyEmail(settings: FirebaseSettings, code: string): Promise<void> {
  return applyActionCode(authOf(settings), code);
}
