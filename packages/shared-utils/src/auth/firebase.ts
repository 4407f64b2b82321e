import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { exportToEnvironment, processEnvironment } from '../config/environment.js';
import type { AppEnv } from '../config/index.js';
import type { FirebaseTokens } from './token-verifier.js';

export interface FirebaseOptions {
  appEnv: AppEnv;
  projectId: string;
  /** host:port of the Auth emulator. */
  emulatorHost?: string | undefined;
}

const EMULATOR_VARIABLE = 'FIREBASE_AUTH_EMULATOR_HOST';

/** @throws Error in production when the emulator is named anywhere: its tokens can be forged by anybody. */
export function createFirebase(options: FirebaseOptions): { tokens: FirebaseTokens; close(): Promise<void> } {
  const emulator = options.emulatorHost ?? processEnvironment()[EMULATOR_VARIABLE];
  if (emulator && options.appEnv !== 'embedded') {
    throw new Error(
      `${EMULATOR_VARIABLE} is set although APP_ENV is ${options.appEnv}: the emulator accepts forged tokens.`,
    );
  }
  if (emulator) exportToEnvironment(EMULATOR_VARIABLE, emulator);
  const app: App = initializeApp({ projectId: options.projectId }, `auth-${crypto.randomUUID()}`);
  return { tokens: getAuth(app), close: () => deleteApp(app) };
}
