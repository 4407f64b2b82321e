import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from './call';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close().closeAllConnections()));

async function service(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answer = z.object({ ok: z.boolean() });

describe('call', () => {
  it('sends the session as a bearer with query and body, and gives what the schema knows', async () => {
    let seen = '';
    const base = await service((request, response) => {
      request.on('data', (data: Buffer) => (seen += data.toString()));
      request.on('end', () => {
        seen += ` ${request.method} ${request.url} ${request.headers.authorization}`;
        response.end('{"ok":true,"more":1}');
      });
    });
    const given = await call(
      base,
      { method: 'POST', path: '/x', query: { a: 1, b: undefined }, body: { c: 2 }, token: 't' },
      answer,
    );
    expect(given).toEqual({ ok: true });
    expect(seen).toBe('{"c":2} POST /x?a=1 Bearer t');
  });

  it('passes a refusal on as the service said it', async () => {
    const base = await service((_, response) => {
      response.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '7' });
      response.end(
        JSON.stringify({ type: 'urn:x', title: 't', status: 429, detail: 'Later.', code: 'quota/used' }),
      );
    });
    await expect(call(base, { path: '/', token: 't' }, answer)).rejects.toMatchObject({
      status: 429,
      code: 'quota/used',
      message: 'Later.',
      retryAfterSeconds: 7,
    });
  });

  it.each([
    ['is away', null, 503],
    [
      'fails without a problem',
      (response: Parameters<RequestListener>[1]) => response.writeHead(502).end('<html>'),
      503,
    ],
    [
      'answers in another shape',
      (response: Parameters<RequestListener>[1]) => response.end('{"ok":"yes"}'),
      502,
    ],
    [
      'answers something that is not JSON',
      (response: Parameters<RequestListener>[1]) => response.end('<html>'),
      502,
    ],
    [
      'sends the gateway elsewhere',
      (response: Parameters<RequestListener>[1]) =>
        response.writeHead(302, { location: 'http://127.0.0.1:2/' }).end(),
      503,
    ],
  ] as const)('where the service %s', async (_, handler, status) => {
    const base = handler ? await service((_request, response) => handler(response)) : 'http://127.0.0.1:1';
    await expect(call(base, { path: '/', token: 't' }, answer)).rejects.toMatchObject({ status });
  });
});
