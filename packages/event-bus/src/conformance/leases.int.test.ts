import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewDeleted, interviewUploaded } from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { Cancelled, LeaseLost, ShuttingDown } from '../errors.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

const stream = () => fixture.keys.stream('interview.uploaded');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until told, or fails with the signal's reason. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

test('a handler that runs for several leases keeps its event', async () => {
  let calls = 0;
  const spec = {
    leaseMs: 1_200,
    async handle(data: { interviewId: string }, scope: Parameters<typeof fixture.effect>[0]) {
      calls += 1;
      await pause(4_000);
      await fixture.effect(scope, data.interviewId);
    },
  };
  await fixture.consume(interviewUploaded, spec);
  await fixture.consume(interviewUploaded, spec);
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length === 1);
  expect(calls).toBe(1);
});

test('a handler learns that its lease was lost, and cannot commit', async () => {
  let scopeSeen: { signal: AbortSignal } | undefined;
  const { opened, open } = gate();
  let outcome: unknown;
  await fixture.consume(interviewUploaded, {
    leaseMs: 300,
    async handle(data, scope) {
      scopeSeen = scope;
      await opened;
      await fixture.effect(scope, data.interviewId).catch((error: unknown) => {
        outcome = error;
        throw error;
      });
    },
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(() => scopeSeen);
  const [[id]] = (await fixture.redis.xrange(stream(), '-', '+')) as [[string, string[]]];
  await fixture.redis.xclaim(stream(), 'test', 'thief', 0, id);
  await untilTrue(() => scopeSeen?.signal.aborted);
  expect(scopeSeen?.signal.reason).toBeInstanceOf(LeaseLost);
  open();
  await untilTrue(() => outcome);
  expect(outcome).toBeInstanceOf(LeaseLost);
});

test('who was overtaken cannot commit even where Redis is silent about it', async () => {
  const { opened, open } = gate();
  let calls = 0;
  let first: unknown;
  await fixture.consume(interviewUploaded, {
    async handle(data, scope) {
      calls += 1;
      if (calls > 1) return void (await fixture.effect(scope, data.interviewId, 'second'));
      await opened;
      await fixture.effect(scope, data.interviewId, 'first').catch((error: unknown) => {
        first = error;
        throw error;
      });
    },
  });
  const data = subject();
  const eventId = await fixture.publish(interviewUploaded, data);
  await untilTrue(() => calls === 1);
  // What a consumer writes before it starts on an event that was delivered before.
  await fixture.sql.pool.query(
    `INSERT INTO processed_events (consumer_group, event_id, fence) VALUES ('test', $1, 1)`,
    [eventId],
  );
  open();
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length > 0);
  expect(first).toBeInstanceOf(LeaseLost);
  expect(await fixture.effects(data.interviewId)).toEqual(['second']);
});

test('a deletion reaches a running handler within seconds', async () => {
  let deleted = false;
  let abortedAfter = 0;
  await fixture.consume(
    interviewUploaded,
    {
      async handle(_, scope) {
        await new Promise<void>((resolve) => scope.signal.addEventListener('abort', () => resolve()));
        abortedAfter = performance.now();
        throw scope.signal.reason;
      },
    },
    { isCancelled: async () => deleted },
  );
  await fixture.publish(interviewUploaded, subject());
  await pause(1_300);
  deleted = true;
  const since = performance.now();
  await untilTrue(() => abortedAfter);
  expect(abortedAfter - since).toBeLessThan(6_000);
  await untilTrue(async () => ((await fixture.redis.xpending(stream(), 'test')) as [number])[0] === 0);
});

test('the handler of the deletion itself is not cancelled by it', async () => {
  let outcome: unknown;
  await fixture.consume(
    interviewDeleted,
    {
      async handle(_, scope) {
        await pause(1_500);
        outcome = scope.signal.aborted ? scope.signal.reason : 'finished';
      },
    },
    { isCancelled: async () => true },
  );
  await fixture.publish(interviewDeleted, subject());
  await untilTrue(() => outcome);
  expect(outcome).not.toBeInstanceOf(Cancelled);
  expect(outcome).toBe('finished');
});

test('a stop hands a long-running event back, and that counts no attempt', async () => {
  const attempts: number[] = [];
  const reasons: unknown[] = [];
  const spec = {
    attempts: 1,
    async handle(data: { interviewId: string }, scope: Parameters<typeof fixture.effect>[0]) {
      attempts.push(scope.attempt);
      if (attempts.length === 1) {
        await new Promise<void>((resolve) => scope.signal.addEventListener('abort', () => resolve()));
        reasons.push(scope.signal.reason);
        throw scope.signal.reason;
      }
      await fixture.effect(scope, data.interviewId);
    },
  };
  const bus = await fixture.consume(interviewUploaded, spec, { drainMs: 100 });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(() => attempts.length === 1);
  await bus.stop();
  expect(reasons[0]).toBeInstanceOf(ShuttingDown);
  await fixture.consume(interviewUploaded, spec);
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length === 1);
  expect(attempts).toEqual([1, 1]);
});

test('a stop lets a handler finish', async () => {
  let started = false;
  const bus = await fixture.consume(interviewUploaded, {
    async handle(data, scope) {
      started = true;
      await pause(500);
      await fixture.effect(scope, data.interviewId);
    },
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(() => started);
  await bus.stop();
  expect(await fixture.effects(data.interviewId)).toEqual(['done']);
  expect(((await fixture.redis.xpending(stream(), 'test')) as unknown[])[0]).toBe(0);
});
