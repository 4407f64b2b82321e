import { afterEach, beforeEach, expect, test } from 'vitest';
import { full, Stage, subjects } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const TEN_MINUTES = 600_000;

test('clock-skew: processes whose clocks are twenty minutes apart neither steal nor forget', async () => {
  const consume = { handlerMs: 1_500, leaseMs: 700, concurrency: 2 };
  const ahead = await stage.ready({ consume }, TEN_MINUTES);
  const behind = await stage.ready({ consume }, -TEN_MINUTES);
  const all = subjects(12);
  ahead.publish(all.slice(0, 6));
  behind.publish(all.slice(6));
  await stage.eachOnce(all);
  await stage.settled();
  expect(ahead.count('started') + behind.count('started')).toBe(all.length);
});

test.runIf(full)(
  'clock-skew: a process that died ahead of time is taken over by one that is behind',
  async () => {
    const ahead = await stage.ready({ consume: { handlerMs: 60_000, leaseMs: 1_000 } }, TEN_MINUTES);
    const [one = ''] = subjects(1);
    ahead.publish([one]);
    await ahead.until('started', one);
    await ahead.kill();
    const since = performance.now();
    await stage.ready({ consume: { leaseMs: 1_000 } }, -TEN_MINUTES);
    await stage.eachOnce([one]);
    expect(performance.now() - since).toBeLessThan(6_000);
  },
);
