import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { config } from '../config';

const APP_NAME = 'gateway';

/** In embedded mode firebase-admin finds the emulator by FIREBASE_AUTH_EMULATOR_HOST in the environment. */
export function firebaseAuth(): Auth {
  const running = getApps().find((app) => app.name === APP_NAME);
  return getAuth(running ?? initializeApp({ projectId: config().FIREBASE_PROJECT_ID }, APP_NAME));
}
