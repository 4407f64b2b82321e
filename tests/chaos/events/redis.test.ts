import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { RedisServer } from './redis-server.ts';
import { SlowProxy } from './slow-proxy.ts';
import { full, Stage, subjects } from './stage.ts';

let redis: RedisServer;
let stage: Stage;
beforeEach(async () => {
  redis = await RedisServer.start();
  stage = await Stage.open(redis.url);
});
afterEach(async () => {
  await stage.close();
  await redis.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A hundred times as fast as life; as fast as life itself takes CHAOS_OUTAGE_MS=600000. */
const TEN_MINUTES = Number(process.env['CHAOS_OUTAGE_MS'] ?? 6_000);

test(
  'redis-down-ten-minutes-drains: the process stays up, commits go on, and all drains afterwards',
  async () => {
    const worker = await stage.ready({ consume: { leaseMs: 2_000 } });
    const before = subjects(10);
    worker.publish(before);
    await stage.eachOnce(before);
    await redis.kill();
    const during = subjects(60);
    for (let from = 0; from < during.length; from += 6) {
      worker.publish(during.slice(from, from + 6));
      await pause(TEN_MINUTES / 10);
    }
    await untilTrue(() => worker.count('published') === 11);
    expect(worker.alive).toBe(true);
    await redis.start();
    const since = performance.now();
    await stage.eachOnce([...before, ...during]);
    expect(performance.now() - since).toBeLessThan(15_000);
    await stage.settled();
  },
  TEN_MINUTES + 60_000,
);

test('redis-flushed-recovers: unfinished events come back from Postgres, and groups are made again', async () => {
  const worker = await stage.ready({ consume: { leaseMs: 2_000, concurrency: 2, handlerMs: 60 } });
  const all = subjects(120);
  for (let from = 0; from < all.length; from += 30) worker.publish(all.slice(from, from + 30));
  await untilTrue(() => worker.count('committed') > 20);
  await stage.redis.flushall();
  expect(worker.count('committed')).toBeLessThan(all.length);
  await stage.eachOnce(all);
  const more = subjects(10);
  worker.publish(more);
  await stage.eachOnce([...all, ...more]);
  await stage.settled();
});

test('redis-restarts-empty: the loss of its disk loses nothing', async () => {
  const worker = await stage.ready({ consume: { leaseMs: 2_000, concurrency: 2, handlerMs: 60 } });
  const all = subjects(80);
  worker.publish(all);
  await untilTrue(() => worker.count('committed') > 20);
  await redis.lose();
  await stage.eachOnce(all);
  await stage.settled();
});

test.runIf(full)('redis-restarts-with-its-file: work goes on where it was', async () => {
  const worker = await stage.ready({ consume: { leaseMs: 2_000, concurrency: 2, handlerMs: 60 } });
  const all = subjects(80);
  worker.publish(all);
  await untilTrue(() => worker.count('committed') > 20);
  await redis.kill();
  await redis.start();
  await stage.eachOnce(all);
  await stage.settled();
});

test.runIf(full)('a line that is slow and breaks delays events, and loses or doubles none', async () => {
  const proxy = new SlowProxy(redis.port, 15);
  await proxy.start();
  try {
    const settings = {
      redisUrl: `redis://127.0.0.1:${proxy.port}`,
      consume: { leaseMs: 1_500, concurrency: 4 },
    };
    const workers = [await stage.ready(settings), await stage.ready(settings)];
    const all = subjects(200);
    for (let from = 0; from < all.length; from += 20) {
      workers[0]?.publish(all.slice(from, from + 20));
      await pause(250);
      proxy.cut();
    }
    await stage.eachOnce(all);
    await stage.settled();
  } finally {
    await proxy.close();
  }
});

test.runIf(full)('a line that falls silent without breaking is given up and made anew', async () => {
  const proxy = new SlowProxy(redis.port, 0);
  await proxy.start();
  try {
    const worker = await stage.ready({
      redisUrl: `redis://127.0.0.1:${proxy.port}`,
      consume: { leaseMs: 1_500 },
    });
    const all = subjects(10);
    worker.publish(all.slice(0, 5));
    await stage.eachOnce(all.slice(0, 5));
    proxy.freeze();
    worker.publish(all.slice(5));
    await stage.eachOnce(all, 20_000);
    await stage.settled();
  } finally {
    await proxy.close();
  }
});
