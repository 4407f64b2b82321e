import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectOperations, entryFields, silentLogger } from '@interview-buddy/event-bus/bus';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { Stage, subjects } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await Stage.open();
});
afterEach(() => stage.close());

const [bad = '', good = ''] = subjects(2);

/** An event as some other process may have written it. */
function envelope(subject: string, changes: Record<string, unknown> = {}): string {
  const { name, version } = interviewUploaded;
  const data = { interviewId: subject, userId: 'person-1', run: 1 };
  const occurredAt = new Date().toISOString();
  return JSON.stringify({ id: randomUUID(), name, version, occurredAt, source: 'test', data, ...changes });
}

const add = (json: string) => stage.redis.xadd(stage.stream, '*', ...entryFields(json, bad));

const letters = () => stage.redis.xrange(`${stage.prefix}:events:dead`, '-', '+');

async function deadCodes(): Promise<string[]> {
  return (await letters()).map(([, fields]) => fields[fields.indexOf('code') + 1] ?? '');
}

async function marks(): Promise<number> {
  const { rowCount } = await stage.sql.pool.query(
    'SELECT 1 FROM processed_events WHERE processed_at IS NOT NULL',
  );
  return rowCount ?? 0;
}

test.each([
  ['invalid-schema-straight-to-dlq', { data: { interviewId: 'nobody' } }, 'invalid-data'],
  ['unknown-version-to-dlq', { version: 99 }, 'unknown-version'],
])('%s: no attempt is made, and the next event goes on', async (_name, changes, code) => {
  const worker = await stage.ready({ consume: { concurrency: 1 } });
  // An empty Redis is first taken for one that lost everything.
  await untilTrue(() => stage.redis.exists(`${stage.prefix}:epoch`));
  await add(envelope(bad, changes));
  await add(envelope(good));
  await stage.eachOnce([good]);
  await expect.poll(deadCodes, { timeout: 30_000 }).toEqual([code]);
  expect(worker.count('started', bad)).toBe(0);
  await stage.settled();
});

test('duplicate-event-one-effect: the same event many times over, and two processes', async () => {
  const json = envelope(good);
  const workers = await Promise.all([1, 2].map(() => stage.ready({ consume: { handlerMs: 50 } })));
  for (let time = 0; time < 20; time += 1) await add(json);
  await stage.eachOnce([good]);
  await stage.settled();
  await stage.eachOnce([good]);
  expect(workers.reduce((sum, worker) => sum + worker.count('committed', good), 0)).toBe(1);
});

test('failed-effect-leaves-no-dedup-row: it takes effect once whoever can do it comes', async () => {
  const failing = await stage.ready({ consume: { failOn: bad, attempts: 50, leaseMs: 600 } });
  failing.publish([bad]);
  await untilTrue(() => failing.count('started', bad) >= 2);
  expect(await stage.effects(bad)).toEqual([]);
  expect(await marks()).toBe(0);
  await failing.kill();
  await stage.ready({ consume: { leaseMs: 600 } });
  await stage.eachOnce([bad]);
  await stage.settled();
  expect(await marks()).toBe(1);
});

test('redrive-processes-once: a given-up event comes back once, however many ask', async () => {
  const failing = await stage.ready({ consume: { failOn: bad, attempts: 1 } });
  failing.publish([bad]);
  await untilTrue(async () => (await deadCodes()).length === 1);
  await failing.kill();
  await stage.ready({ consume: {} });
  const id = (await letters())[0]?.[0] ?? '';
  const { databaseUrl, redisUrl, prefix } = stage;
  const operators = await Promise.all(
    [1, 2, 3].map(() => connectOperations({ databaseUrl, redisUrl, prefix }, silentLogger)),
  );
  const answers = await Promise.all(operators.map(({ deadLetters }) => deadLetters.redrive(id)));
  await Promise.all(operators.map((operator) => operator.close()));
  expect(answers.sort()).toEqual(['gone', 'gone', 'redriven']);
  await stage.eachOnce([bad]);
  await stage.settled();
  await stage.eachOnce([bad]);
  expect(await deadCodes()).toEqual([]);
});
