import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { testServers, untilTrue } from '@interview-buddy/shared-utils/testing';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
let admin: Client;
beforeEach(async () => {
  fixture = await BusFixture.create();
  admin = new Client({ connectionString: testServers().postgresUrl });
  await admin.connect();
});
afterEach(async () => {
  await away(false);
  await admin.end();
  await fixture.close();
});

/** Nobody gets into the test's database, and who was in is thrown out. */
async function away(isAway: boolean): Promise<void> {
  const name = new URL(fixture.databaseUrl).pathname.slice(1);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${!isAway}`);
  if (isAway)
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
}

test('an outage of the database costs an event no attempt', async () => {
  let calls = 0;
  let failures = 0;
  await fixture.consume(interviewUploaded, {
    attempts: 1,
    async handle(data, scope) {
      calls += 1;
      if (calls === 1) await away(true);
      await fixture.effect(scope, data.interviewId).catch((error: unknown) => {
        failures += 1;
        throw error;
      });
    },
  });
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await untilTrue(() => failures > 0);
  await away(false);
  await untilTrue(async () => (await fixture.effects(data.interviewId)).length === 1, { timeoutMs: 20_000 });
  expect(await new DeadLetters(fixture.redis, fixture.keys).count()).toBe(0);
});

test('a bus starts without its database, and follows when it comes', async () => {
  const data = subject();
  await fixture.publish(interviewUploaded, data);
  await away(true);
  const handled: string[] = [];
  await fixture.consume(interviewUploaded, { handle: async (event) => void handled.push(event.interviewId) });
  expect(handled).toEqual([]);
  await away(false);
  await untilTrue(() => handled.length === 1);
});
