import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  defineEvent,
  eventData,
  interviewUploaded,
  type EventDefinition,
} from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { Cancelled, PermanentFailure, RetryAfter } from '../errors.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

const letters = () => new DeadLetters(fixture.redis, fixture.keys);
const stream = () => fixture.keys.stream('interview.uploaded');
const pending = async () => ((await fixture.redis.xpending(stream(), 'test')) as [number])[0];

test('after the last attempt an event is dead-lettered with its first and last error, and its handler told', async () => {
  const told: unknown[] = [];
  let calls = 0;
  await fixture.consume(interviewUploaded, {
    attempts: 3,
    async handle() {
      calls += 1;
      throw new Error(`failure ${calls}`);
    },
    async dead(data, scope, failure) {
      await fixture.effect(scope, data.interviewId, 'failed');
      told.push(failure);
    },
  });
  const data = subject();
  const id = await fixture.publish(interviewUploaded, data);
  const dead = letters();
  await untilTrue(async () => (await dead.count()) === 1);
  const [letter] = await dead.list();
  expect(letter).toMatchObject({
    group: 'test',
    event: 'interview.uploaded',
    version: 1,
    eventId: id,
    orderingKey: data.interviewId,
    code: 'attempts-exhausted',
    attempts: 3,
    firstError: 'Error: failure 1',
    lastError: 'Error: failure 3',
  });
  expect(told).toEqual([{ code: 'attempts-exhausted', message: 'Error: failure 3', attempts: 3 }]);
  expect(await fixture.effects(data.interviewId)).toEqual(['failed']);
  await untilTrue(async () => (await pending()) === 0);
});

test('a permanent failure is not tried again', async () => {
  let calls = 0;
  await fixture.consume(interviewUploaded, {
    async handle() {
      calls += 1;
      throw new PermanentFailure('no-audio', 'There is no sound in this recording.');
    },
  });
  await fixture.publish(interviewUploaded, subject());
  const dead = letters();
  await untilTrue(async () => (await dead.count()) === 1);
  expect(calls).toBe(1);
  expect((await dead.list())[0]).toMatchObject({ code: 'no-audio', attempts: 1 });
});

test('a dead-letter handler that fails is called again before the event is buried', async () => {
  let burials = 0;
  await fixture.consume(interviewUploaded, {
    attempts: 1,
    handle: () => Promise.reject(new Error('never')),
    async dead(data, scope) {
      burials += 1;
      if (burials === 1) throw new Error('not now');
      await fixture.effect(scope, data.interviewId, 'failed');
    },
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  const dead = letters();
  await untilTrue(async () => (await dead.count()) === 1);
  expect(burials).toBe(2);
  expect(await fixture.effects(data.interviewId)).toEqual(['failed']);
});

test('retry-after waits as long as it says, and nobody sleeps meanwhile', async () => {
  const at: number[] = [];
  let neighbour = 0;
  const late = subject();
  await fixture.consume(interviewUploaded, {
    concurrency: 1,
    async handle(data, scope) {
      if (data.interviewId !== late.interviewId) {
        neighbour = performance.now();
        return;
      }
      at.push(performance.now());
      if (scope.attempt === 1) throw new RetryAfter(900, 'the provider asks to wait');
      await fixture.effect(scope, data.interviewId);
    },
  });
  await fixture.publish(interviewUploaded, late);
  await untilTrue(() => at.length === 1);
  await fixture.publish(interviewUploaded, subject());
  await untilTrue(() => at.length === 2);
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(895);
  expect(neighbour).toBeLessThan(at[1] ?? 0);
  expect(neighbour).toBeGreaterThan(0);
});

test('what is no longer wanted is acknowledged without effect or retry', async () => {
  let calls = 0;
  await fixture.consume(interviewUploaded, {
    async handle() {
      calls += 1;
      throw new Cancelled();
    },
  });
  await fixture.publish(interviewUploaded, subject());
  await untilTrue(async () => calls === 1 && (await pending()) === 0);
  expect(await letters().count()).toBe(0);
});

async function addRaw(fields: string[]): Promise<void> {
  await fixture.redis.xadd(stream(), '*', ...fields);
}

function envelope(changes: Record<string, unknown>): string {
  return JSON.stringify({
    id: randomUUID(),
    name: 'interview.uploaded',
    version: 1,
    occurredAt: new Date().toISOString(),
    source: 'test',
    data: subject(),
    ...changes,
  });
}

test.each([
  ['no JSON', ['envelope', '{not json'], 'invalid-message'],
  ['no envelope', ['other', 'thing'], 'invalid-message'],
  ['an envelope without an id', ['envelope', '{"name":"interview.uploaded"}'], 'invalid-message'],
  ['another event', ['envelope', envelope({ name: 'interview.invented' })], 'unknown-event'],
  ['a version from the future', ['envelope', envelope({ version: 99 })], 'unknown-version'],
  ['data of another shape', ['envelope', envelope({ data: { interviewId: 'nobody' } })], 'invalid-data'],
])(
  'a message with %s goes to the dead letters at once, and its neighbours are handled',
  async (_, fields, code) => {
    await addRaw(fields);
    const good = envelope({});
    await addRaw(['envelope', good]);
    let handled = 0;
    await fixture.consume(interviewUploaded, { concurrency: 1, handle: async () => void (handled += 1) });
    const dead = letters();
    await untilTrue(async () => handled === 1 && (await dead.count()) === 1);
    expect((await dead.list())[0]).toMatchObject({ code, attempts: 0 });
    await untilTrue(async () => (await pending()) === 0);
  },
);

test('an older version is lifted to the one that the handler knows', async () => {
  const second = defineEvent(
    'interview.uploaded',
    2,
    eventData.extend({ userId: eventData.shape.userId.endsWith('!') }),
    {
      previous: {
        definition: interviewUploaded as EventDefinition<'interview.uploaded'>,
        upcast: (data) => ({ ...data, userId: `${data.userId}!` }),
      },
    },
  );
  const seen: string[] = [];
  await fixture.consume(second, { handle: async ({ userId }) => void seen.push(userId) });
  await fixture.publish(interviewUploaded, subject());
  await fixture.publish(second, { ...subject(), userId: 'new!' });
  await untilTrue(() => seen.length === 2);
  expect(seen.sort()).toEqual(['new!', 'person-1!']);
});

test('a redriven event is handled by its own group alone, and once however many ask', async () => {
  let broken = true;
  const other: string[] = [];
  await fixture.consume(interviewUploaded, {
    attempts: 1,
    async handle(data, scope) {
      if (broken) throw new Error('broken');
      await fixture.effect(scope, data.interviewId);
    },
  });
  await fixture.consume(
    interviewUploaded,
    { handle: async (data) => void other.push(data.interviewId) },
    { group: 'other' },
  );
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  const dead = letters();
  await untilTrue(async () => (await dead.count()) === 1 && other.length === 1);
  broken = false;
  const [letter] = await dead.list();
  const answers = await Promise.all([1, 2, 3].map(() => dead.redrive(letter?.id ?? '')));
  expect(answers.sort()).toEqual(['gone', 'gone', 'redriven']);
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length === 1);
  await untilTrue(async () => (await pending()) === 0);
  expect(await fixture.effects(data.interviewId)).toEqual(['done']);
  expect(other).toHaveLength(1);
  expect(await dead.count()).toBe(0);
});
