import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { Stage, subjects } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const [one = ''] = subjects(1);

test('sigkill-mid-handler-reclaimed: another process takes over within seconds of the lease', async () => {
  const first = await stage.ready({ consume: { handlerMs: 60_000, leaseMs: 1_500 } });
  first.publish([one]);
  await first.until('started', one);
  await first.kill();
  const second = await stage.ready({ consume: { leaseMs: 1_500 } });
  const since = performance.now();
  await stage.eachOnce([one]);
  expect(performance.now() - since).toBeLessThan(1_500 + 6_000);
  await stage.settled();
  expect(await stage.effects(one)).toEqual(['worker-2']);
  expect(second.count('started', one)).toBe(1);
});

test('slow-handler-renews-not-stolen: a handler may run for many leases', async () => {
  const workers = await Promise.all(
    [1, 2].map(() => stage.ready({ consume: { handlerMs: 5_000, leaseMs: 1_500 } })),
  );
  workers[0]?.publish([one]);
  await stage.eachOnce([one]);
  await stage.settled();
  expect(workers.map((worker) => worker.count('started', one)).sort()).toEqual([0, 1]);
});

test('lost-lease-cannot-commit: a process that slept past its lease has no effect', async () => {
  const sleeper = await stage.ready({ consume: { handlerMs: 2_500, leaseMs: 1_500 } });
  sleeper.publish([one]);
  await sleeper.until('started', one);
  sleeper.signal('SIGSTOP');
  const taker = await stage.ready({ consume: { handlerMs: 5_000, leaseMs: 1_500 } });
  await taker.until('started', one);
  sleeper.signal('SIGCONT');
  await sleeper.until('LeaseLost', one);
  expect(await stage.effects(one)).toEqual([]);
  await stage.eachOnce([one]);
  await stage.settled();
  expect(await stage.effects(one)).toEqual(['worker-2']);
  expect(sleeper.count('committed', one)).toBe(0);
});

test('lost-lease-cannot-commit, after the fact: who wakes when all is done adds nothing', async () => {
  const sleeper = await stage.ready({ consume: { handlerMs: 1_000, leaseMs: 600 } });
  sleeper.publish([one]);
  await sleeper.until('started', one);
  sleeper.signal('SIGSTOP');
  await stage.ready({ consume: { leaseMs: 600 } });
  await stage.eachOnce([one]);
  sleeper.signal('SIGCONT');
  await untilTrue(() => sleeper.count('LeaseLost', one) + sleeper.count('duplicate', one) > 0);
  await stage.settled();
  expect(await stage.effects(one)).toEqual(['worker-2']);
});

test('poison-does-not-block-neighbour: an event that kills its process is given up, and others go on', async () => {
  const poison = subjects(1)[0] ?? '';
  const neighbours = subjects(30);
  // A lease that a busy machine does not miss: here each miss counts as a death.
  const consume = { crashOn: poison, leaseMs: 1_500, lapses: 3, concurrency: 4, handlerMs: 30 };
  const publisher = await stage.ready();
  // First of those that are read at once: the others wait in the same hands whenever it kills.
  publisher.publish([poison, ...neighbours]);
  await untilTrue(async () => (await stage.redis.xlen(stage.stream)) === 31);
  let running = await stage.ready({ consume });
  const supervision = setInterval(() => {
    // As Kubernetes does.
    if (!running.alive) running = stage.worker({ consume });
  }, 100);
  try {
    await stage.eachOnce(neighbours);
    await untilTrue(async () => (await stage.redis.xlen(`${stage.prefix}:events:dead`)) === 1, {
      timeoutMs: 60_000,
    });
    await stage.settled();
  } finally {
    clearInterval(supervision);
  }
  const [[, fields] = ['', []]] = (await stage.redis.xrange(`${stage.prefix}:events:dead`, '-', '+')) as [
    string,
    string[],
  ][];
  expect(fields).toContain('consumer-died');
  expect(await stage.effects(poison)).toEqual([]);
});

test('sigterm-drains: a process finishes what it holds, hands back the rest and exits in time', async () => {
  const first = await stage.ready({
    drainMs: 4_000,
    consume: { handlerMs: 1_500, leaseMs: 60_000, concurrency: 2 },
  });
  const all = subjects(6);
  first.publish(all);
  await untilTrue(() => first.count('started') === 2);
  first.signal('SIGTERM');
  const since = performance.now();
  expect(await first.exited).toBe(0);
  expect(performance.now() - since).toBeLessThan(25_000);
  expect(first.count('committed')).toBe(2);
  // Long before any lease would end.
  await stage.ready({ consume: { leaseMs: 60_000 } });
  await stage.eachOnce(all, 30_000);
  await stage.settled();
});

test('sigterm-hands-back: what takes too long is taken over at once, not after its lease', async () => {
  const first = await stage.ready({ drainMs: 300, consume: { handlerMs: 20_000, leaseMs: 60_000 } });
  first.publish([one]);
  await first.until('started', one);
  first.signal('SIGTERM');
  expect(await first.exited).toBe(0);
  await stage.ready({ consume: { leaseMs: 60_000 } });
  await stage.eachOnce([one], 30_000);
  expect(await stage.effects(one)).toEqual(['worker-2']);
});
