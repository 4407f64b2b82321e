import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { registry } from '@interview-buddy/shared-utils/telemetry';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { PermanentFailure } from './errors.js';
import { Monitor } from './monitor.js';
import { BusFixture, subject } from './testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
beforeEach(async () => {
  fixture = await BusFixture.create();
});
afterEach(() => fixture.close());

async function value(metric: string, wanted: Record<string, string>): Promise<number | undefined> {
  const { values } = (await registry.getSingleMetric(metric)?.get()) ?? { values: [] };
  return values.find(({ labels }) => Object.entries(wanted).every(([name, is]) => labels[name] === is))
    ?.value;
}

test('lag, age, running handlers, retries, dead letters and the outbox are measured', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const labels = { group: 'measured', event: 'interview.uploaded' };
  const poison = subject();
  await fixture.consume(
    interviewUploaded,
    {
      concurrency: 1,
      async handle(data, scope) {
        if (data.interviewId === poison.interviewId) {
          if (scope.attempt === 1) throw new Error('once');
          throw new PermanentFailure('broken', 'It is broken.');
        }
        await held;
      },
    },
    { group: labels.group },
  );
  await fixture.publish(interviewUploaded, poison);
  await untilTrue(() => value('event_dead_letters_total', labels));
  for (let i = 0; i < 3; i += 1) await fixture.publish(interviewUploaded, subject());
  await untilTrue(() => value('event_handlers_in_flight', labels));
  const { redis, keys, sql } = fixture;
  const monitor = new Monitor({ pool: sql.pool, redis, keys, group: labels.group, events: [labels.event] });
  await untilTrue(async () => {
    await monitor.measure();
    // A row is marked after it was added to the stream.
    return (await value('event_group_lag', labels)) === 2 && (await value('event_outbox_depth', {})) === 0;
  });
  expect(await value('event_retries_total', labels)).toBe(1);
  expect(await value('event_group_oldest_age_seconds', labels)).toBeGreaterThanOrEqual(0);
  release();
});
