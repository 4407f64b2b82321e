import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { serviceClient } from './client';
import type { paths } from './generated/upload-service';
import type { Agreeing, AnswerOf, PathWith, RequestOf } from './open-api';

it('calls a route by its path, with its parts filled in and kept apart from it', async () => {
  const server = createServer(({ method, url }, response) => response.end(JSON.stringify({ method, url })));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const things = serviceClient<{
    '/things/{id}/parts': {
      get: {
        parameters: { path: { id: string }; query?: { limit?: number } };
        responses: { 200: { content: { 'application/json': { method: string; url: string } } } };
      };
    };
  }>(() => `http://127.0.0.1:${port}`);
  const request = { path: { id: '../x?y' }, query: { limit: 3 } };
  const said = z.object({ method: z.string(), url: z.string() });
  expect(await things.call('get', '/things/{id}/parts', request, said)).toEqual({
    method: 'GET',
    url: '/things/..%2Fx%3Fy/parts?limit=3',
  });
  server.close().closeAllConnections();
});

it('knows only what the service says in its OpenAPI', () => {
  expectTypeOf<'/interviews/{id}'>().toExtend<PathWith<paths, 'patch'>>();
  expectTypeOf<'/interviews/{id}/restore'>().not.toExtend<PathWith<paths, 'get'>>();

  type Run = RequestOf<paths, '/interviews/{id}/runs', 'post'>;
  expectTypeOf<{ path: { id: string }; body: { from: 'analysis' } }>().toExtend<Run>();
  expectTypeOf<{ path: { id: string }; body: { from: 'elsewhere' } }>().not.toExtend<Run>();
  expectTypeOf<{ body: { from: 'analysis' } }>().not.toExtend<Run>();

  type Receipt = AnswerOf<paths, '/account', 'delete'>;
  const narrower = z.object({ id: z.literal('mine') });
  expectTypeOf<Agreeing<typeof narrower, Receipt>>().toBeNever();
  const known = z.object({ id: z.string() });
  expectTypeOf<Agreeing<typeof known, Receipt>>().toEqualTypeOf<typeof known>();
});
