import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewTranscribed, interviewUploaded } from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { silentLogger } from '../logger.js';
import { Housekeeping } from '../relay/housekeeping.js';
import { entryFields } from '../streams/stream-entry.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

const stream = () => fixture.keys.stream('interview.uploaded');

async function relayed(): Promise<{ interviewId: string; run: number }[]> {
  const entries = (await fixture.redis.xrange(stream(), '-', '+')) as [string, string[]][];
  return entries.map(
    ([, fields]) => (JSON.parse(fields[1] ?? '{}') as { data: { interviewId: string; run: number } }).data,
  );
}

test('what is rolled back is never published', async () => {
  await fixture.bus().start();
  const data = subject();
  const failed = fixture.sql.$transaction(async (tx) => {
    await fixture.publisher.publish(tx, interviewUploaded, data);
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  const next = subject();
  await fixture.publish(interviewUploaded, next);
  await untilTrue(async () => (await relayed()).length > 0);
  expect(await relayed()).toEqual([next]);
});

test('data that do not fit the schema are refused before anything is written', async () => {
  const wrong = { ...subject(), interviewId: 'not an id' };
  await expect(fixture.publish(interviewUploaded, wrong)).rejects.toThrow('Invalid UUID');
  expect((await fixture.sql.pool.query('SELECT 1 FROM outbox_events')).rowCount).toBe(0);
});

test('the relay is woken at once, not at its next look', async () => {
  const bus = fixture.bus('test', { pollMs: 60_000 });
  await bus.start();
  await fixture.publish(interviewUploaded, subject());
  await untilTrue(async () => (await relayed()).length === 1);
  await fixture.publish(interviewUploaded, subject());
  await untilTrue(async () => (await relayed()).length === 2);
});

test('many relays publish each row once and keep the order of each subject', async () => {
  const subjects = Array.from({ length: 20 }, () => subject().interviewId);
  const runs = 10;
  await Promise.all(
    subjects.map(async (interviewId) => {
      for (let run = 1; run <= runs; run += 1) {
        await fixture.publish(interviewUploaded, { interviewId, userId: 'person-1', run });
      }
    }),
  );
  for (const group of ['one', 'two', 'three', 'four']) await fixture.bus(group, { pollMs: 5 }).start();
  await untilTrue(async () => (await relayed()).length >= subjects.length * runs);
  await untilTrue(async () => {
    const { rowCount } = await fixture.sql.pool.query(
      'SELECT 1 FROM outbox_events WHERE published_at IS NULL',
    );
    return rowCount === 0;
  });
  const published = await relayed();
  expect(published).toHaveLength(subjects.length * runs);
  for (const interviewId of subjects) {
    const order = published.filter((data) => data.interviewId === interviewId).map(({ run }) => run);
    expect(order).toEqual(Array.from({ length: runs }, (_, index) => index + 1));
  }
});

test('a row in the hands of another relay holds back later rows of its subject only', async () => {
  const held = subject().interviewId;
  const free = subject().interviewId;
  for (const run of [1, 2]) await fixture.publish(interviewUploaded, { interviewId: held, userId: 'p', run });
  await fixture.publish(interviewUploaded, { interviewId: free, userId: 'p', run: 1 });
  const client = await fixture.sql.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM outbox_events ORDER BY position LIMIT 1 FOR UPDATE');
    await fixture.bus().start();
    await untilTrue(async () => (await relayed()).length === 1);
    expect((await relayed()).map(({ interviewId }) => interviewId)).toEqual([free]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await untilTrue(async () => (await relayed()).length === 3);
  expect((await relayed()).slice(1).map(({ run }) => run)).toEqual([1, 2]);
});

test('a Redis that lost everything gets back what is unfinished, dead letters too, and nothing takes effect twice', async () => {
  const refused = subject();
  let calls = 0;
  const spec = {
    attempts: 1,
    async handle(data: { interviewId: string }, scope: Parameters<typeof fixture.effect>[0]) {
      calls += 1;
      if (data.interviewId === refused.interviewId) throw new Error('refused');
      await fixture.effect(scope, data.interviewId);
    },
  };
  const bus = await fixture.consume(interviewUploaded, spec);
  const done = subject();
  await fixture.publish(interviewUploaded, done);
  await fixture.publish(interviewUploaded, refused);
  const dead = new DeadLetters(fixture.redis, fixture.keys);
  await untilTrue(async () => (await fixture.effects()).length === 1 && (await dead.count()) === 1);
  await bus.stop();
  const waiting = subject();
  await fixture.publish(interviewUploaded, waiting);
  await fixture.bus('other').start();
  await untilTrue(async () => (await relayed()).length === 3);
  const keys = await fixture.redis.keys(`${fixture.prefix}:*`);
  await fixture.redis.del(keys);

  await fixture.consume(interviewUploaded, spec);
  await untilTrue(async () => (await fixture.effects(waiting.interviewId)).length === 1);
  await untilTrue(async () => (await dead.count()) === 1);
  expect((await dead.list())[0]).toMatchObject({
    orderingKey: refused.interviewId,
    code: 'attempts-exhausted',
  });
  expect((await fixture.effects()).length).toBe(2);
  expect(calls).toBe(3);
});

test('a dead letter that Redis has already is not given back once more', async () => {
  const bus = await fixture.consume(interviewUploaded, {
    attempts: 1,
    handle: () => Promise.reject(new Error('refused')),
  });
  await fixture.publish(interviewUploaded, subject());
  const dead = new DeadLetters(fixture.redis, fixture.keys);
  await untilTrue(async () => (await dead.count()) === 1);
  await bus.stop();
  await fixture.redis.del(fixture.keys.epoch);
  await fixture.bus('other').start();
  await untilTrue(() => fixture.redis.exists(fixture.keys.epoch));
  expect(await dead.count()).toBe(1);
});

test('a Redis that came back without its last moments gets them again', async () => {
  const bus = await fixture.consume(interviewTranscribed, {
    handle: async (data, scope) => void (await fixture.effect(scope, data.interviewId)),
  });
  await untilTrue(() => fixture.redis.exists(fixture.keys.epoch));
  await bus.stop();
  const data = subject();
  await fixture.publish(interviewTranscribed, data);
  const relay = fixture.bus('other');
  await relay.start();
  const stream = fixture.keys.stream('interview.transcribed');
  await untilTrue(async () => (await fixture.redis.xlen(stream)) === 1);
  await relay.stop();
  // A crash before the last write reached the disk: the entry is gone, the marker names the run before.
  await fixture.redis.xtrim(stream, 'MAXLEN', 0);
  await fixture.redis.set(fixture.keys.epoch, 'the run before');
  await fixture.consume(interviewTranscribed, {
    handle: async (event, scope) => void (await fixture.effect(scope, event.interviewId)),
  });
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length === 1);
});

test('streams are cut only behind the slowest group', async () => {
  const housekeeping = new Housekeeping({
    pool: fixture.sql.pool,
    redis: fixture.redis,
    keys: fixture.keys,
    events: ['interview.uploaded'],
    logger: silentLogger,
  });
  const ids: string[] = [];
  for (let i = 0; i < 300; i += 1)
    ids.push((await fixture.redis.xadd(stream(), '*', ...entryFields('{}', 'k'))) ?? '');
  await fixture.redis.xgroup('CREATE', stream(), 'fast', '$');
  await fixture.redis.xgroup('CREATE', stream(), 'slow', '0');
  await housekeeping.trim();
  expect(await fixture.redis.xlen(stream())).toBe(300);
  const read = (await fixture.redis.xreadgroup(
    'GROUP',
    'slow',
    'c',
    'COUNT',
    250,
    'STREAMS',
    stream(),
    '>',
  )) as [string, [string, string[]][]][];
  const got = (read[0]?.[1] ?? []).map(([id]) => id);
  await fixture.redis.xack(stream(), 'slow', ...got.filter((_, index) => index !== 120));
  await housekeeping.trim();
  expect((await fixture.redis.xrange(stream(), '-', '+', 'COUNT', 1))[0]?.[0]).toBe(ids[120]);
});

test('only old events that everybody finished are cleaned up', async () => {
  await fixture.consume(interviewUploaded, {
    handle: async (data, scope) => void (await fixture.effect(scope, data.interviewId)),
  });
  const [old, young] = [subject(), subject()];
  await fixture.publish(interviewUploaded, old);
  await fixture.publish(interviewUploaded, young);
  await untilTrue(async () => (await fixture.effects()).length === 2);
  await fixture.sql.pool.query(`INSERT INTO event_subscriptions VALUES ('slow', 'interview.transcribed')`);
  const unfinished = subject();
  await fixture.publish(interviewTranscribed, unfinished);
  await untilTrue(() => fixture.redis.exists(fixture.keys.stream('interview.transcribed')));
  await fixture.sql.pool.query(
    `UPDATE outbox_events SET published_at = now() - interval '8 days' WHERE ordering_key = ANY($1)`,
    [[old.interviewId, unfinished.interviewId]],
  );
  const { pool } = fixture.sql;
  await new Housekeeping({
    pool,
    redis: fixture.redis,
    keys: fixture.keys,
    events: [],
    logger: silentLogger,
  }).clean();
  const { rows } = await pool.query<{ ordering_key: string }>(
    'SELECT ordering_key FROM outbox_events ORDER BY position',
  );
  expect(rows.map((row) => row.ordering_key)).toEqual([young.interviewId, unfinished.interviewId]);
});
