import { describe, expect, it } from 'vitest';
import { readSessionCookie, sessionClearCookie, sessionSetCookie } from './cookie';
import { assertRecentSignIn, isRefusal, readBearer, userOf } from './session';

describe('the session cookie', () => {
  it('is out of reach of scripts and other sites, and Secure where people come by https', () => {
    expect(sessionSetCookie('abc', 'https://buddy.example')).toBe(
      'ib_session=abc; Path=/; Max-Age=432000; HttpOnly; SameSite=Lax; Secure',
    );
    expect(sessionSetCookie('abc', 'http://127.0.0.1:3000')).not.toContain('Secure');
  });

  it('ends at once when it is cleared', () => {
    expect(sessionClearCookie('https://buddy.example')).toContain('Max-Age=0');
  });

  it('is found among others, and only by its whole name', () => {
    expect(readSessionCookie(new Headers({ cookie: 'a=1; ib_session=x.y=z; b=2' }))).toBe('x.y=z');
    expect(readSessionCookie(new Headers({ cookie: 'not_ib_session=x' }))).toBeNull();
    expect(readSessionCookie(new Headers({ cookie: 'ib_session=' }))).toBeNull();
    expect(readSessionCookie(new Headers())).toBeNull();
  });
});

describe('a new session', () => {
  const now = Date.UTC(2026, 10, 20, 12, 0, 0);

  it('starts from a sign-in of the last five minutes only', () => {
    expect(() => assertRecentSignIn(now / 1000 - 300, now)).not.toThrow();
    expect(() => assertRecentSignIn(now / 1000 - 301, now)).toThrow('Sign in again');
  });

  it('tells a token that was refused from a sign-in server that is away', () => {
    const fault = (code: string, message = 'refused') => Object.assign(new Error(message), { code });
    expect(isRefusal(fault('auth/id-token-expired'))).toBe(true);
    expect(isRefusal(fault('auth/session-cookie-revoked'))).toBe(true);
    expect(isRefusal(fault('auth/argument-error', 'Error fetching public keys for Google certs'))).toBe(
      false,
    );
    expect(isRefusal(fault('auth/internal-error'))).toBe(false);
    expect(isRefusal(fault('app/network-error'))).toBe(false);
    expect(isRefusal(new TypeError('fetch failed'))).toBe(false);
  });
});

const decoded = {
  uid: 'u1',
  sub: 'u1',
  aud: 'p',
  iss: 'i',
  iat: 0,
  exp: 0,
  auth_time: 0,
  firebase: { identities: {}, sign_in_provider: 'password' },
};

describe('what a program brings by itself', () => {
  const auth = {
    verifyIdToken: () => Promise.resolve({ ...decoded, uid: 'by ID token' }),
    verifySessionCookie: () => Promise.resolve({ ...decoded, uid: 'by session cookie' }),
  };
  const from = (iss: string) => `h.${Buffer.from(JSON.stringify({ iss })).toString('base64url')}.s`;

  it.each([
    ['https://securetoken.google.com/demo', 'by ID token'],
    ['https://session.firebase.google.com/demo', 'by session cookie'],
  ])('of %s is verified %s', async (issuer, id) => {
    expect(await readBearer(from(issuer), auth)).toMatchObject({ user: { id }, token: from(issuer) });
  });

  it.each(['', 'a.b.c', `h.${Buffer.from('{}').toString('base64url')}.s`])('%j is refused', async (token) => {
    await expect(readBearer(token, auth)).rejects.toMatchObject({ status: 401 });
  });
});

describe('userOf', () => {
  const token = decoded;

  it('takes the roles that exist and no others', () => {
    expect(userOf({ ...token, roles: ['admin', 'root'] }).roles).toEqual(['user', 'admin']);
    expect(userOf({ ...token, roles: 'admin' }).roles).toEqual(['user']);
  });

  it('has nulls where the token says nothing', () => {
    expect(userOf(token)).toEqual({
      id: 'u1',
      email: null,
      name: null,
      emailVerified: false,
      roles: ['user'],
    });
  });
});
