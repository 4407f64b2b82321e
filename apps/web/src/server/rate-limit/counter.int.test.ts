import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { stubEnvironment } from '../test-environment.test-helper';
import { count } from './counter';
import { createLimitsRedis } from './redis';
import { verdictOf } from './window';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the servers that the integration project starts. */
    servers: { redisUrl: string };
  }
}

const policy = { name: 'user', quota: 5, windowSeconds: 60 };
const open: Redis[] = [];
const testRedisPrefix = () => `test-${crypto.randomUUID()}`;

beforeEach(() => stubEnvironment(inject('servers').redisUrl));
afterEach(() => open.splice(0).forEach((redis) => redis.disconnect()));

async function connect(url = inject('servers').redisUrl): Promise<Redis> {
  const redis = createLimitsRedis(url);
  open.push(redis);
  if (url === inject('servers').redisUrl) await expect.poll(() => redis.status).toBe('ready');
  return redis;
}

describe('count', () => {
  it('counts exactly, however many gateways ask at once', async () => {
    const prefix = testRedisPrefix();
    const gateways = await Promise.all([connect(), connect(), connect()]);
    const usages = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        count(gateways[index % 3] ?? null, prefix, [{ policy, id: 'u1' }]),
      ),
    );
    expect(usages.map(([usage]) => usage?.used).sort((a, b) => Number(a) - Number(b))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(usages.filter((usage) => verdictOf(usage)?.allowed)).toHaveLength(5);
  });

  it('counts each subject by itself, and keeps no id and no address', async () => {
    const prefix = testRedisPrefix();
    const redis = await connect();
    const [one] = await count(redis, prefix, [{ policy, id: '203.0.113.9' }]);
    const [other] = await count(redis, prefix, [{ policy, id: '203.0.113.10' }]);
    expect([one?.used, other?.used]).toEqual([1, 1]);
    const keys = await redis.keys(`${prefix}:*`);
    expect(keys).toHaveLength(2);
    expect(keys.join()).not.toContain('203.0.113');
  });

  it('starts again when the window ends', async () => {
    const prefix = testRedisPrefix();
    const redis = await connect();
    const short = { ...policy, windowSeconds: 0.05 };
    await count(redis, prefix, [{ policy: short, id: 'u1' }]);
    await expect.poll(() => redis.keys(`${prefix}:*`)).toEqual([]);
    const [usage] = await count(redis, prefix, [{ policy: short, id: 'u1' }]);
    expect(usage?.used).toBe(1);
  });

  it('counts nothing and holds up nobody while Redis is away', async () => {
    const started = performance.now();
    expect(await count(await connect('redis://127.0.0.1:1'), 'p', [{ policy, id: 'u1' }])).toEqual([]);
    expect(await count(null, 'p', [{ policy, id: 'u1' }])).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
