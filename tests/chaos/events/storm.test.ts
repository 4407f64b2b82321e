import { afterEach, beforeEach, expect, test } from 'vitest';
import { Stage, subjects } from './stage.ts';
import type { WorkerProcess } from './worker-process.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

/** The length of the storm: seconds in the default suite, longer on demand (CHAOS_STORM_SECONDS). */
const seconds = Number(process.env['CHAOS_STORM_SECONDS'] ?? 8);

test(
  'a storm: processes are killed, stopped and woken at random, and every event takes effect once',
  async () => {
    const consume = { handlerMs: 40, inTransactionMs: 10, leaseMs: 800, concurrency: 6, lapses: 1_000 };
    const workers: WorkerProcess[] = await Promise.all([1, 2, 3].map(() => stage.ready({ consume })));
    const publisher = await stage.ready({ relay: false });
    const all: string[] = [];
    const ends = performance.now() + seconds * 1_000;
    let kills = 0;
    while (performance.now() < ends) {
      const batch = subjects(15);
      all.push(...batch);
      publisher.publish(batch);
      const victim = Math.floor(Math.random() * workers.length);
      const fate = Math.random();
      if (fate < 0.25) {
        kills += 1;
        await workers[victim]?.kill();
        workers[victim] = stage.worker({ consume });
      } else if (fate < 0.45) {
        const stopped = workers[victim];
        stopped?.signal('SIGSTOP');
        setTimeout(() => stopped?.signal('SIGCONT'), 1_500);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await stage.eachOnce(all, 60_000);
    await stage.settled();
    await stage.eachOnce(all);
    expect(kills).toBeGreaterThan(0);
    expect(await stage.redis.xlen(`${stage.prefix}:events:dead`)).toBe(0);
  },
  (seconds + 120) * 1_000,
);
