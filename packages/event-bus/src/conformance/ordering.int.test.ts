import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { PermanentFailure } from '../errors.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

const RUNS = 12;
const expected = Array.from({ length: RUNS }, (_, index) => String(index + 1));

async function publishRuns(interviewId: string): Promise<void> {
  for (let run = 1; run <= RUNS; run += 1) {
    await fixture.publish(interviewUploaded, { interviewId, userId: 'person-1', run });
  }
}

test('events of one subject are handled in order, by many consumers and through retries', async () => {
  const subjects = Array.from({ length: 6 }, () => subject().interviewId);
  const running = new Set<string>();
  const overlaps: string[] = [];
  const failOnce = new Set<string>();
  for (let consumer = 0; consumer < 3; consumer += 1) {
    await fixture.consume(interviewUploaded, {
      ordered: true,
      concurrency: 4,
      async handle(data, scope) {
        if (running.has(data.interviewId)) overlaps.push(data.interviewId);
        running.add(data.interviewId);
        try {
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
          const key = `${data.interviewId}:${data.run}`;
          if (data.run % 5 === 0 && !failOnce.has(key)) {
            failOnce.add(key);
            throw new Error('once');
          }
          await fixture.effect(scope, data.interviewId, String(data.run));
        } finally {
          running.delete(data.interviewId);
        }
      },
    });
  }
  await Promise.all(subjects.map(publishRuns));
  await untilTrue(async () => (await fixture.effects()).length === subjects.length * RUNS, {
    timeoutMs: 25_000,
  });
  for (const id of subjects) expect(await fixture.effects(id)).toEqual(expected);
  expect(overlaps).toEqual([]);
  expect(await fixture.redis.exists(fixture.keys.group('test', 'interview.uploaded').heads)).toBe(0);
});

test('a given-up event gives its turn to the next', async () => {
  const { interviewId } = subject();
  await fixture.consume(interviewUploaded, {
    ordered: true,
    async handle(data, scope) {
      if (data.run === 1) throw new PermanentFailure('broken', 'It is broken.');
      await fixture.effect(scope, interviewId, String(data.run));
    },
  });
  await publishRuns(interviewId);
  await untilTrue(async () => (await fixture.effects(interviewId)).length === RUNS - 1);
  expect(await fixture.effects(interviewId)).toEqual(expected.slice(1));
});

test('an event that waits for its retry holds up its own subject only', async () => {
  const slow = subject().interviewId;
  const other = subject().interviewId;
  await fixture.consume(interviewUploaded, {
    ordered: true,
    concurrency: 1,
    backoffMs: 60_000,
    async handle(data, scope) {
      if (data.interviewId === slow) throw new Error('later');
      await fixture.effect(scope, data.interviewId, String(data.run));
    },
  });
  await publishRuns(slow);
  await publishRuns(other);
  await untilTrue(async () => (await fixture.effects(other)).length === RUNS);
  expect(await fixture.effects(slow)).toEqual([]);
});

test('a consumer that is stopped hands its turn on', async () => {
  const { interviewId } = subject();
  let first = true;
  const spec = {
    ordered: true,
    async handle(data: { run: number }, scope: Parameters<typeof fixture.effect>[0]) {
      if (first) {
        first = false;
        await new Promise((_, reject) =>
          scope.signal.addEventListener('abort', () => reject(scope.signal.reason)),
        );
      }
      await fixture.effect(scope, interviewId, String(data.run));
    },
  };
  const bus = await fixture.consume(interviewUploaded, spec, { drainMs: 50 });
  await publishRuns(interviewId);
  await untilTrue(() => !first);
  await bus.stop();
  expect(await fixture.effects(interviewId)).toEqual([]);
  await fixture.consume(interviewUploaded, spec);
  await untilTrue(async () => (await fixture.effects(interviewId)).length === RUNS);
  expect(await fixture.effects(interviewId)).toEqual(expected);
});
