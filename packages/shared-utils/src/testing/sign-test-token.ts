import type { Role } from '../auth/index.js';

export interface TestUser {
  id?: string;
  email?: string;
  name?: string;
  emailVerified?: boolean;
  roles?: readonly Role[];
}

export interface TestTokenOptions {
  /** An ID token, or the session cookie that the gateway forwards. */
  kind?: 'id-token' | 'session-cookie';
  /** Seconds from now; negative: has expired. */
  expiresIn?: number;
  /** Seconds since the sign-in. */
  age?: number;
}

export const TEST_PROJECT = 'demo-interview-buddy';

const ISSUERS = {
  'id-token': 'https://securetoken.google.com/',
  'session-cookie': 'https://session.firebase.google.com/',
} as const;

/** The unsigned kind of token that the Auth emulator gives, for a user whom it need not know. */
export function signTestToken(user: TestUser = {}, options: TestTokenOptions = {}): string {
  const { kind = 'id-token', expiresIn = 3_600, age = 0 } = options;
  const now = Math.floor(Date.now() / 1000);
  const id = user.id ?? `user-${crypto.randomUUID()}`;
  const email = user.email ?? `${id}@example.test`;
  const payload = {
    iss: `${ISSUERS[kind]}${TEST_PROJECT}`,
    aud: TEST_PROJECT,
    sub: id,
    user_id: id,
    auth_time: now - age,
    iat: now - age,
    exp: now + expiresIn,
    email,
    email_verified: user.emailVerified ?? true,
    name: user.name ?? 'Test Person',
    ...(user.roles ? { roles: user.roles } : {}),
    firebase: { identities: { email: [email] }, sign_in_provider: 'password' },
  };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
