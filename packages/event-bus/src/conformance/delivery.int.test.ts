import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

async function publishMany(count: number): Promise<string[]> {
  const subjects = Array.from({ length: count }, () => subject());
  await Promise.all(subjects.map((data) => fixture.publish(interviewUploaded, data)));
  return subjects.map(({ interviewId }) => interviewId);
}

async function everyEffectOnce(subjects: readonly string[]): Promise<void> {
  await untilTrue(async () => (await fixture.effects()).length >= subjects.length, { timeoutMs: 20_000 });
  const { rows } = await fixture.sql.pool.query<{ subject: string }>('SELECT subject::text FROM effects');
  expect(rows.map((row) => row.subject).sort()).toEqual([...subjects].sort());
}

const nothingPending = () =>
  untilTrue(async () => {
    const summary = (await fixture.redis.xpending(fixture.keys.stream('interview.uploaded'), 'test')) as [
      number,
    ];
    return summary[0] === 0;
  });

test('an event reaches its handler once, with its data and scope', async () => {
  const seen: unknown[] = [];
  await fixture.consume(interviewUploaded, {
    async handle(data, scope) {
      await fixture.effect(scope, data.interviewId);
      seen.push([data, scope.eventId, scope.attempt]);
    },
  });
  const data = subject();
  const id = await fixture.publish(interviewUploaded, data);
  await untilTrue(() => seen.length > 0);
  expect(seen).toEqual([[data, id, 1]]);
  expect(await fixture.effects(data.interviewId)).toEqual(['done']);
  await nothingPending();
});

test('all of many events are handled, each with one effect', async () => {
  await fixture.consume(interviewUploaded, {
    handle: async (data, scope) => void (await fixture.effect(scope, data.interviewId)),
  });
  await everyEffectOnce(await publishMany(300));
  await nothingPending();
});

test('what was published before the group existed is for it too', async () => {
  const subjects = await publishMany(5);
  const relay = fixture.bus('other');
  await relay.start();
  await untilTrue(async () => (await fixture.redis.xlen(fixture.keys.stream('interview.uploaded'))) === 5);
  await fixture.consume(interviewUploaded, {
    handle: async (data, scope) => void (await fixture.effect(scope, data.interviewId)),
  });
  await everyEffectOnce(subjects);
});

test('an event whose handler threw is delivered again', async () => {
  const attempts: number[] = [];
  await fixture.consume(interviewUploaded, {
    async handle(data, scope) {
      attempts.push(scope.attempt);
      if (scope.attempt < 3) throw new Error('not yet');
      await fixture.effect(scope, data.interviewId);
    },
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length > 0);
  expect(attempts).toEqual([1, 2, 3]);
  await nothingPending();
});

test('an effect that failed leaves no mark, and takes effect on the next attempt', async () => {
  let attempts = 0;
  await fixture.consume(interviewUploaded, {
    async handle(data, scope) {
      await scope.commit(fixture.sql, async (tx) => {
        await tx.$executeRaw`INSERT INTO effects (subject, label) VALUES (${data.interviewId}::uuid, 'done')`;
        attempts += 1;
        if (attempts === 1) throw new Error('after the insert');
      });
    },
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(() => attempts === 2);
  await nothingPending();
  expect(await fixture.effects(data.interviewId)).toEqual(['done']);
});

test('an event that is in the stream twice takes effect once', async () => {
  await fixture.consume(interviewUploaded, {
    handle: async (data, scope) => void (await fixture.effect(scope, data.interviewId)),
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  const stream = fixture.keys.stream('interview.uploaded');
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length > 0);
  const [entry] = (await fixture.redis.xrange(stream, '-', '+')) as [string, string[]][];
  await fixture.redis.xadd(stream, '*', ...(entry?.[1] ?? []));
  await untilTrue(async () => (await fixture.redis.xlen(stream)) === 2);
  await nothingPending();
  expect(await fixture.effects(data.interviewId)).toEqual(['done']);
});

test('a handler without a transaction is acknowledged, and not called again for the same event', async () => {
  let calls = 0;
  await fixture.consume(interviewUploaded, { handle: async () => void (calls += 1) });
  await fixture.publish(interviewUploaded, subject());
  await untilTrue(() => calls > 0);
  await nothingPending();
  const { rows } = await fixture.sql.pool.query('SELECT processed_at FROM processed_events');
  expect(rows).toEqual([{ processed_at: expect.any(Date) }]);
});

test('a bus that is closed in the middle leaves the rest to the next one', async () => {
  const handle = async (data: { interviewId: string }, scope: Parameters<typeof fixture.effect>[0]) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await fixture.effect(scope, data.interviewId);
  };
  const subjects = await publishMany(120);
  for (let round = 0; round < 3; round += 1) {
    const bus = await fixture.consume(interviewUploaded, { handle, concurrency: 4 });
    await untilTrue(async () => (await fixture.effects()).length > 20 * round);
    await bus.stop();
  }
  await fixture.consume(interviewUploaded, { handle });
  await everyEffectOnce(subjects);
});

test('several groups each get every event', async () => {
  const groups = ['one', 'two', 'three'];
  for (const group of groups) {
    await fixture.consume(
      interviewUploaded,
      { handle: async (data, scope) => void (await fixture.effect(scope, data.interviewId, group)) },
      { group },
    );
  }
  const [id] = await publishMany(1);
  await untilTrue(async () => (await fixture.effects(id)).length === 3);
  expect((await fixture.effects(id)).sort()).toEqual([...groups].sort());
});

test('the consumers of one group share the events', async () => {
  const handled = [0, 0];
  for (const index of [0, 1]) {
    await fixture.consume(interviewUploaded, {
      concurrency: 1,
      async handle(data, scope) {
        handled[index] = (handled[index] ?? 0) + 1;
        await new Promise((resolve) => setTimeout(resolve, 10));
        await fixture.effect(scope, data.interviewId);
      },
    });
  }
  await everyEffectOnce(await publishMany(40));
  expect(Math.min(...handled)).toBeGreaterThan(5);
});

test('cut connections to Redis are made again and nothing is lost', async () => {
  await fixture.consume(interviewUploaded, {
    leaseMs: 600,
    handle: async (data, scope) => void (await fixture.effect(scope, data.interviewId)),
  });
  const subjects: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    subjects.push(...(await publishMany(25)));
    await fixture.cutConnections();
  }
  await everyEffectOnce(subjects);
  await nothingPending();
});

test('what a dead consumer held is taken over soon after its lease ends', async () => {
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  const relay = fixture.bus('other');
  await relay.start();
  const stream = fixture.keys.stream('interview.uploaded');
  await untilTrue(async () => (await fixture.redis.xlen(stream)) === 1);
  await fixture.redis.xgroup('CREATE', stream, 'test', '0');
  await fixture.redis.xreadgroup('GROUP', 'test', 'dead', 'STREAMS', stream, '>');
  const since = Date.now();
  await fixture.consume(interviewUploaded, {
    leaseMs: 1_000,
    handle: async (_, scope) => void (await fixture.effect(scope, data.interviewId)),
  });
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length > 0);
  expect(Date.now() - since).toBeGreaterThan(900);
  await nothingPending();
});
