import type { WebConfig } from '../config';

type Settings = Pick<WebConfig, 'APP_ENV' | 'PUBLIC_URL' | 'FIREBASE_AUTH_EMULATOR_HOST'>;

const FIREBASE = ['https://identitytoolkit.googleapis.com', 'https://securetoken.googleapis.com'];

/** Scripts run by nonce only; the browser talks to this origin and to Firebase's sign-in, nobody else. */
export function contentSecurityPolicy(nonce: string, settings: Settings, development = false): string {
  const secure = isHttps(settings);
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    // Charts place their marks by style attributes; they cannot load or run anything.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", liveOrigin(settings), ...signInOrigins(settings)],
    'media-src': ["'none'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

/** One year, where people come by https at all. */
export function transportSecurity(settings: Settings): string | null {
  return isHttps(settings) ? 'max-age=31536000' : null;
}

/** 'self' covers WebSockets of the same origin in new browsers only. */
function liveOrigin({ PUBLIC_URL }: Settings): string {
  return new URL(PUBLIC_URL).origin.replace(/^http/, 'ws');
}

function signInOrigins({ APP_ENV, FIREBASE_AUTH_EMULATOR_HOST }: Settings): string[] {
  if (APP_ENV !== 'embedded') return FIREBASE;
  return FIREBASE_AUTH_EMULATOR_HOST ? [`http://${FIREBASE_AUTH_EMULATOR_HOST}`] : [];
}

function isHttps({ PUBLIC_URL }: Settings): boolean {
  return new URL(PUBLIC_URL).protocol === 'https:';
}
