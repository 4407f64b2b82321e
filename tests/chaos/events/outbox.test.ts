import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { full, Stage, subjects } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

test('rollback-publishes-nothing: a process that dies inside its transaction has told of nothing', async () => {
  const publisher = await stage.ready({ relay: false });
  publisher.publish(subjects(3), true);
  await publisher.until('inside');
  await publisher.kill();
  await stage.ready();
  const [after] = subjects(1);
  const second = await stage.ready({ relay: false, consume: {} });
  second.publish([after ?? '']);
  await untilTrue(async () => (await stage.redis.xlen(stage.stream)) > 0);
  expect(await stage.redis.xlen(stage.stream)).toBe(1);
  expect((await stage.sql.pool.query('SELECT 1 FROM outbox_events')).rowCount).toBe(1);
});

test('crash-between-commit-and-relay: what was committed is relayed by whoever comes next', async () => {
  const publisher = await stage.ready({ relay: false });
  const all = subjects(20);
  publisher.publish(all);
  await publisher.until('published');
  await publisher.kill();
  expect(await stage.redis.xlen(stage.stream)).toBe(0);
  await stage.ready({ consume: {} });
  await stage.eachOnce(all);
  await stage.settled();
});

test('crash-between-xadd-and-mark: an event that is relayed twice takes effect once', async () => {
  // The mark hangs while this session holds the lock, so the relay dies exactly between the two.
  await stage.sql.pool.query(`
    CREATE FUNCTION hang_once() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(42);
      RETURN NEW;
    END $$;
    CREATE TRIGGER hang BEFORE UPDATE ON outbox_events FOR EACH ROW EXECUTE FUNCTION hang_once()`);
  const gate = await stage.sql.pool.connect();
  await gate.query('SELECT pg_advisory_lock(42)');
  const publisher = await stage.ready({ relay: false });
  const all = subjects(5);
  publisher.publish(all);
  await publisher.until('published');
  const relay = await stage.ready();
  await untilTrue(async () => (await stage.redis.xlen(stage.stream)) === 5);
  await relay.kill();
  await gate.query('SELECT pg_advisory_unlock(42)');
  gate.release();
  expect(
    (await stage.sql.pool.query('SELECT 1 FROM outbox_events WHERE published_at IS NOT NULL')).rowCount,
  ).toBe(0);

  await stage.ready({ consume: {} });
  await stage.eachOnce(all);
  await stage.settled();
  expect(await stage.redis.xlen(stage.stream)).toBe(10);
  await stage.eachOnce(all);
});

test('two-relays-one-row: relays side by side publish each row once', async () => {
  const publisher = await stage.ready({ relay: false });
  const all = subjects(200);
  for (let from = 0; from < all.length; from += 10) publisher.publish(all.slice(from, from + 10));
  const relays = await Promise.all([1, 2, 3].map(() => stage.ready({ consume: {} })));
  await stage.eachOnce(all);
  await stage.settled();
  expect(await stage.redis.xlen(stage.stream)).toBe(all.length);
  expect(relays.reduce((sum, relay) => sum + relay.count('started'), 0)).toBe(all.length);
});

test.runIf(full)('a relay that is stopped in mid-batch does not keep its rows for long', async () => {
  await stage.sql.pool.query(`
    CREATE FUNCTION hang_once() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(42);
      RETURN NEW;
    END $$;
    CREATE TRIGGER hang BEFORE UPDATE ON outbox_events FOR EACH ROW EXECUTE FUNCTION hang_once()`);
  const gate = await stage.sql.pool.connect();
  await gate.query('SELECT pg_advisory_lock(42)');
  const relay = await stage.ready();
  const all = subjects(3);
  relay.publish(all);
  await relay.until('published');
  await untilTrue(async () => (await stage.redis.xlen(stage.stream)) === 3);
  relay.signal('SIGSTOP');
  await gate.query('SELECT pg_advisory_unlock(42)');
  gate.release();
  await stage.ready({ consume: {} });
  await stage.eachOnce(all);
  await stage.settled();
});
