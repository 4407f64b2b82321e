import { describe, expect, inject, test } from 'vitest';

describe('the headers of every answer', () => {
  const { address } = inject('stack');
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(address + path, { redirect: 'manual', ...init });
  const script = (response: Response): string =>
    (response.headers.get('content-security-policy') ?? '')
      .split('; ')
      .filter((directive) => directive.startsWith('script-src'))
      .join();

  test.each([
    ['/', 200],
    ['/sign-in', 200],
    ['/no-such-page', 404],
    ['/no-such-picture.png', 404],
    ['/icon.svg', 200],
    ['/api/overview', 401],
    ['/api/no-such-route', 404],
  ])('%s', async (path, status) => {
    const response = await ask(path, { headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'self';.*frame-ancestors 'none'/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(script(response)).toMatch(/^script-src ('none'|'self' 'nonce-\w{32}' 'strict-dynamic')$/);
    const names = [...response.headers.keys()];
    expect(names.filter((name) => name.startsWith('access-control') || name === 'x-powered-by')).toEqual([]);
  });

  test('a nonce is used once', async () => {
    expect(script(await ask('/'))).not.toBe(script(await ask('/')));
  });

  test.each(['GET', 'POST', 'DELETE'])(
    '%s of what is no route is a problem like any other',
    async (method) => {
      const response = await ask('/api/no-such-route', { method, headers: { origin: address } });
      expect(await response.json()).toMatchObject({ status: 404, code: 'page/not-found' });
      expect(response.headers.get('ratelimit-policy')).toMatch(/^"address";q=\d+;w=60$/);
    },
  );

  test('services allow no other origin to read', async () => {
    for (const url of Object.values(inject('stack').appUrls))
      for (const method of ['GET', 'OPTIONS']) {
        const response = await fetch(`${url}/readyz`, {
          method,
          headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
        });
        const names = [...response.headers.keys()];
        expect({ url, names: names.filter((name) => name.startsWith('access-control')) }).toEqual({
          url,
          names: [],
        });
      }
  });
});
