import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFirebase } from './firebase.js';
import { refusalOf } from './firebase-errors.js';
import { TokenVerifier } from './token-verifier.js';

afterEach(() => void vi.useRealTimers());

describe('createFirebase', () => {
  it('refuses the emulator in production, by option and by environment', () => {
    const production = { appEnv: 'production', projectId: 'x' } as const;
    expect(() => createFirebase({ ...production, emulatorHost: '127.0.0.1:9099' })).toThrow(/forged/);
    vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', '127.0.0.1:9099');
    expect(() => createFirebase(production)).toThrow(/forged/);
  });

  it('does not take an unsigned token in production', async () => {
    vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', undefined);
    const { tokens, close } = createFirebase({ appEnv: 'production', projectId: 'demo-interview-buddy' });
    const { signTestToken } = await import('../testing/index.js');
    for (const kind of ['id-token', 'session-cookie'] as const) {
      await expect(new TokenVerifier(tokens).verify(signTestToken({}, { kind }))).rejects.toMatchObject({
        code: 'auth/required',
      });
    }
    await close();
  });
});

describe('TokenVerifier', () => {
  const revoked = Object.assign(new Error('revoked'), { code: 'auth/id-token-revoked' });
  const token = `e30.${Buffer.from('{"iss":"https://securetoken.google.com/x"}').toString('base64url')}.`;

  it('always has revocation checked', async () => {
    const verifyIdToken = vi.fn().mockResolvedValue({ uid: 'u-1' });
    const verifySessionCookie = vi.fn();
    expect(await new TokenVerifier({ verifyIdToken, verifySessionCookie }).verify(token)).toMatchObject({
      id: 'u-1',
    });
    expect(verifyIdToken).toHaveBeenCalledWith(token, true);
    expect(verifySessionCookie).not.toHaveBeenCalled();
  });

  it('asks once for requests that come together, and anew for the next', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const verifyIdToken = vi.fn().mockReturnValueOnce(promise).mockRejectedValueOnce(revoked);
    const verifier = new TokenVerifier({ verifyIdToken, verifySessionCookie: vi.fn() });
    const together = [verifier.verify(token), verifier.verify(token)];
    resolve({ uid: 'u-1' });
    expect(await Promise.all(together)).toMatchObject([{ id: 'u-1' }, { id: 'u-1' }]);
    expect(verifyIdToken).toHaveBeenCalledTimes(1);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'auth/expired' });
  });

  it('lets who was just let in read for two seconds more, and no longer than another request shows', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const verifyIdToken = vi.fn(() => Promise.resolve({ uid: 'u-1' }));
    const verifier = new TokenVerifier({ verifyIdToken, verifySessionCookie: vi.fn() });
    await verifier.verifyForReading(token);
    verifyIdToken.mockRejectedValue(revoked);
    vi.advanceTimersByTime(1_999);
    expect(await verifier.verifyForReading(token)).toMatchObject({ id: 'u-1' });
    vi.advanceTimersByTime(1);
    await expect(verifier.verifyForReading(token)).rejects.toMatchObject({ code: 'auth/expired' });

    verifyIdToken.mockResolvedValueOnce({ uid: 'u-1' });
    await verifier.verify(token);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'auth/expired' });
    await expect(verifier.verifyForReading(token)).rejects.toMatchObject({ code: 'auth/expired' });
  });

  it('passes over roles that it does not know', async () => {
    const decoded = { uid: 'u-1', roles: ['admin', 'emperor'] };
    const verifier = new TokenVerifier({
      verifyIdToken: async () => decoded,
      verifySessionCookie: async () => decoded,
    });
    expect(await verifier.verify(token)).toMatchObject({ roles: ['admin'] });
  });
});

describe('refusalOf', () => {
  const coded = (code: string, message = '') => Object.assign(new Error(message), { code });

  it.each([
    [coded('auth/id-token-expired'), 'expired'],
    [coded('auth/session-cookie-revoked'), 'expired'],
    [coded('auth/user-disabled'), 'expired'],
    [coded('auth/argument-error', 'Firebase ID token has invalid signature.'), 'invalid'],
    [coded('auth/argument-error', 'Error fetching public keys for Google certs: getaddrinfo'), 'unknown'],
    [
      coded('auth/argument-error', 'Error while making request: getaddrinfo ENOTFOUND www.googleapis.com.'),
      'unknown',
    ],
    [coded('auth/internal-error'), 'unknown'],
    [coded('app/network-error'), 'unknown'],
    [new Error('x'), 'unknown'],
  ])('%s is %s', (error, refusal) => expect(refusalOf(error)).toBe(refusal));
});
