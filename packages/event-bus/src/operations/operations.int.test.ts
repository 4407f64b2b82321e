import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import type { DeadLetter } from '../dead-letters/dead-letter.js';
import { PermanentFailure } from '../errors.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

const stream = () => fixture.keys.stream('interview.uploaded');
const nothing = async (): Promise<void> => undefined;

test('the status tells how far each group is and what waits', async () => {
  const { opened, open } = gate();
  const bus = await fixture.consume(interviewUploaded, { concurrency: 2, handle: () => opened });
  await fixture.bus('other').start();
  for (let i = 0; i < 5; i += 1) await fixture.publish(interviewUploaded, subject());
  await untilTrue(async () => {
    const { outbox, groups } = await bus.operations.status();
    return outbox.waiting === 0 && groups[0]?.inFlight === 2 && groups[0].lag === 3;
  });
  expect(await bus.operations.status()).toMatchObject({
    outbox: { waiting: 0 },
    deadLetters: 0,
    groups: [
      {
        group: 'test',
        event: 'interview.uploaded',
        lag: 3,
        inFlight: 2,
        parked: 0,
        oldestAgeMs: expect.any(Number),
      },
    ],
  });
  open();
});

test('a replay reaches who has not processed the event, and no one else', async () => {
  const calls: string[] = [];
  const bus = await fixture.consume(interviewUploaded, { handle: async () => void calls.push('first') });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(async () => (await fixture.sql.pool.query('DELETE FROM processed_events')).rowCount);
  expect(calls).toHaveLength(1);
  expect(await bus.operations.replay(data.interviewId)).toBe(1);
  await untilTrue(() => calls.length === 2);
  expect(await bus.operations.replay(data.interviewId)).toBe(1);
  await untilTrue(async () => (await fixture.redis.xlen(stream())) === 3);
  await untilTrue(async () => ((await fixture.redis.xpending(stream(), 'test')) as [number])[0] === 0);
  expect(calls).toHaveLength(2);
});

test('the reaper publishes again what was lost from the stream', async () => {
  const handled: string[] = [];
  const bus = await fixture.consume(interviewUploaded, {
    handle: async (data) => void handled.push(data.interviewId),
  });
  await bus.stop();
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  const relay = fixture.bus('other');
  await relay.start();
  await untilTrue(async () => (await fixture.redis.xlen(stream())) === 1);
  await fixture.redis.xtrim(stream(), 'MAXLEN', 0);
  const stuck = async () => [{ orderingKey: data.interviewId }];
  const restarted: unknown[] = [];
  const reaper = relay.reapStuck(stuck, async (subject) => void restarted.push(subject));
  expect(await reaper.reap()).toEqual({ republished: 1, restarted: 0 });
  expect(await reaper.reap()).toEqual({ republished: 0, restarted: 0 });
  await fixture.consume(interviewUploaded, { handle: async (event) => void handled.push(event.interviewId) });
  await untilTrue(() => handled.includes(data.interviewId));
  await untilTrue(
    async () =>
      (await fixture.sql.pool.query('SELECT 1 FROM processed_events WHERE processed_at IS NOT NULL'))
        .rowCount,
  );
  expect(await reaper.reap()).toEqual({ republished: 0, restarted: 1 });
  expect(restarted).toEqual([{ orderingKey: data.interviewId }]);
});

test('the reaper leaves alone what somebody works on, however long', async () => {
  const { opened, open } = gate();
  let started = 0;
  const bus = await fixture.consume(interviewUploaded, {
    leaseMs: 300,
    async handle(data, scope) {
      started += 1;
      await opened;
      await fixture.effect(scope, data.interviewId);
    },
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(() => started === 1);
  const reaper = bus.reapStuck(async () => [{ orderingKey: data.interviewId }], nothing);
  expect(await reaper.reap()).toEqual({ republished: 0, restarted: 0 });
  open();
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length === 1);
  expect(started).toBe(1);
});

test('one replica reaps at a time', async () => {
  const { opened, open } = gate();
  const slow = fixture.bus('one').reapStuck(() => opened.then(() => []), nothing);
  let asked = 0;
  const other = fixture.bus('two').reapStuck(async () => {
    asked += 1;
    return [];
  }, nothing);
  const running = slow.reap();
  await untilTrue(async () => {
    const { rowCount } = await fixture.sql.pool.query(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 4011771
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return rowCount;
  });
  await other.reap();
  expect(asked).toBe(0);
  open();
  await running;
  await other.reap();
  expect(asked).toBe(1);
});

test('each dead letter is told of once, by one of the group, and again where that failed', async () => {
  const told: DeadLetter[] = [];
  for (let replica = 0; replica < 2; replica += 1) {
    fixture.bus('support').watchDeadLetters(async (letter) => void told.push(letter));
  }
  await fixture.consume(interviewUploaded, {
    handle: () => Promise.reject(new PermanentFailure('broken', 'It is broken.')),
  });
  const [first, second] = [subject(), subject()];
  await fixture.publish(interviewUploaded, first);
  await fixture.publish(interviewUploaded, second);
  await untilTrue(() => told.length >= 2);
  expect(told.map(({ orderingKey }) => orderingKey).sort()).toEqual(
    [first.interviewId, second.interviewId].sort(),
  );
  expect(told[0]).toMatchObject({ code: 'broken', group: 'test' });
});

function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
