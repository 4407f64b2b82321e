import { afterAll, expect, inject, it, vi } from 'vitest';
import { limitsRedis } from '../rate-limit/redis';
import { stubEnvironment } from '../test-environment.test-helper';
import { publicApiRoute } from './api-route';
import { ProblemError } from './problem';

afterAll(() => limitsRedis()?.disconnect());

it('tells what is left of the limit with each answer, a refusal included', async () => {
  stubEnvironment(inject('servers').redisUrl);
  // Until it is connected nothing is counted and nothing refused.
  await expect.poll(() => limitsRedis()?.status).toBe('ready');
  const policy = { name: 'test', quota: 2, windowSeconds: 60 };
  const handler = vi
    .fn()
    .mockResolvedValueOnce({ fine: true })
    .mockRejectedValueOnce(
      new ProblemError({ status: 409, code: 'thing/stale', message: 'Changed elsewhere.' }),
    );
  const handle = publicApiRoute({ route: '/api/things', limits: { address: policy } }, handler);
  const answers = [];
  for (let asked = 0; asked < 3; asked += 1) {
    const { status, headers } = await handle(new Request('http://gateway/api/things'), {
      params: Promise.resolve({}),
    });
    answers.push([status, headers.get('ratelimit-policy'), headers.get('ratelimit')?.replace(/t=.*/, 't')]);
  }
  expect(answers).toEqual([
    [200, '"test";q=2;w=60', '"test";r=1;t'],
    [409, '"test";q=2;w=60', '"test";r=0;t'],
    [429, '"test";q=2;w=60', '"test";r=0;t'],
  ]);
  expect(handler).toHaveBeenCalledTimes(2);
});
