import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { stubEnvironment } from '../test-environment.test-helper';
import { apiRoute, publicApiRoute, type NextRoute } from './api-route';
import { ProblemError } from './problem';

beforeEach(() => stubEnvironment());

const route = '/api/things/:id';
const sent = (handle: NextRoute, init: RequestInit = {}, params: Record<string, string> = {}) =>
  handle(new Request('http://gateway/api/things/1?limit=3', init), { params: Promise.resolve(params) });
const ours = { origin: 'https://buddy.example', 'content-type': 'application/json' };

describe('a route', () => {
  it('gives its handler what was validated, and sends what it returns as JSON that nobody stores', async () => {
    const handle = publicApiRoute(
      {
        route,
        params: z.object({ id: z.string() }),
        query: z.object({ limit: z.coerce.number() }),
        body: z.object({ a: z.number() }),
      },
      ({ params, query, body }) => Promise.resolve({ ...params, ...query, ...body }),
    );
    const response = await sent(
      handle,
      { method: 'POST', headers: ours, body: '{"a":1,"b":2}' },
      { id: 'x' },
    );
    expect(await response.json()).toEqual({ id: 'x', limit: 3, a: 1 });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('answers 204 where there is nothing to say', async () => {
    expect((await sent(publicApiRoute({ route }, () => Promise.resolve()))).status).toBe(204);
  });

  it('refuses a change that comes from another site before anything else is looked at', async () => {
    const handler = vi.fn();
    const response = await sent(publicApiRoute({ route }, handler), {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses whoever brings no session, before the input is read', async () => {
    const handler = vi.fn();
    const response = await sent(apiRoute({ route, body: z.object({ a: z.number() }) }, handler), {
      method: 'POST',
      headers: ours,
      body: 'x',
    });
    expect(await response.json()).toMatchObject({ status: 401, code: 'auth/required' });
    expect(handler).not.toHaveBeenCalled();
  });

  it('passes on what was refused on purpose, and hides what was not', async () => {
    const refuse = (error: Error) => sent(publicApiRoute({ route }, () => Promise.reject(error)));
    const known = await refuse(
      new ProblemError({
        status: 409,
        code: 'thing/stale',
        message: 'Changed elsewhere.',
        retryAfterSeconds: 3,
      }),
    );
    expect(known.headers.get('retry-after')).toBe('3');
    expect(await known.json()).toMatchObject({
      status: 409,
      code: 'thing/stale',
      detail: 'Changed elsewhere.',
    });

    const unknown = await refuse(new Error('connect to 10.0.0.1 with password x'));
    expect(unknown.status).toBe(500);
    expect(JSON.stringify(await unknown.json())).not.toContain('password');
  });
});

describe('a program that brings its token', () => {
  const handler = vi.fn();
  const post = (headers: Record<string, string>) =>
    sent(apiRoute({ route }, handler), { method: 'POST', headers });

  it('needs no origin, and is not let in by its cookie', async () => {
    const response = await post({ authorization: 'Bearer none', cookie: 'ib_session=a.b.c' });
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'auth/expired' }]);
  });

  it('needs one where it brings something else', async () => {
    const response = await post({ authorization: 'Basic YTpi', cookie: 'ib_session=a.b.c' });
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'request/cross-origin' }]);
    expect(handler).not.toHaveBeenCalled();
  });
});
