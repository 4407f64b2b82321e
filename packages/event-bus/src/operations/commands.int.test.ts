import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { testServers, untilTrue } from '@interview-buddy/shared-utils/testing';
import { PermanentFailure } from '../errors.js';
import { silentLogger } from '../logger.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';
import { runEventsCommand } from './commands.js';
import { connectOperations, type OperationsConnection } from './connect.js';
import type { Restart } from '../dead-letters/dead-letters.js';

let fixture: BusFixture;
let connection: OperationsConnection;
beforeEach(async () => {
  fixture = await BusFixture.create();
  const { databaseUrl, prefix } = fixture;
  connection = await connectOperations(
    { databaseUrl, redisUrl: testServers().redisUrl, prefix },
    silentLogger,
  );
});
afterEach(async () => {
  await connection.close();
  await fixture.close();
});

async function run(args: string[], restart?: Restart): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runEventsCommand(args, {
    ...connection,
    ...(restart && { restart }),
    write: (line) => lines.push(line),
  });
  return { code, lines };
}

async function twoDead(): Promise<{ repair: () => void; handled: string[]; ids: string[] }> {
  let broken = true;
  const handled: string[] = [];
  await fixture.consume(interviewUploaded, {
    async handle(data) {
      if (broken) throw new PermanentFailure('broken', 'It is broken.');
      handled.push(data.interviewId);
    },
  });
  const subjects = [subject(), subject()];
  for (const data of subjects) await fixture.publish(interviewUploaded, data);
  await untilTrue(async () => (await connection.deadLetters.count()) === 2);
  return {
    repair: () => void (broken = false),
    handled,
    ids: subjects.map(({ interviewId }) => interviewId),
  };
}

test('the dead letters are listed without their data', async () => {
  const { ids } = await twoDead();
  const { code, lines } = await run(['dead']);
  expect(code).toBe(0);
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toBe('2 of 2');
  expect(lines.join()).toContain('broken');
  for (const id of ids) expect(lines.join()).toContain(id);
  expect(lines.join()).not.toContain('person-1');
});

test('a dry run of a redrive changes nothing', async () => {
  await twoDead();
  expect((await run(['redrive', '--dry-run'])).lines.at(-1)).toBe('2 would be redriven');
  expect(await connection.deadLetters.count()).toBe(2);
});

test('one letter is redriven by its id, then all', async () => {
  const { repair, handled } = await twoDead();
  repair();
  const [letter] = await connection.deadLetters.list();
  expect((await run(['redrive', '--id', letter?.id ?? ''])).lines.at(-1)).toBe(
    '1 redriven, 0 started anew, 0 already gone',
  );
  await untilTrue(() => handled.length === 1);
  await run(['redrive']);
  await untilTrue(() => handled.length === 2);
  expect(await connection.deadLetters.count()).toBe(0);
});

test('what is started anew elsewhere is not sent again', async () => {
  const { repair, handled } = await twoDead();
  repair();
  const restarted: string[] = [];
  const { lines } = await run(['redrive'], async (letter) => {
    restarted.push(letter.orderingKey ?? '');
    return true;
  });
  expect(lines.at(-1)).toBe('0 redriven, 2 started anew, 0 already gone');
  expect(restarted).toHaveLength(2);
  expect(handled).toEqual([]);
  expect(await connection.deadLetters.count()).toBe(0);
});

test('an unknown letter and an unknown command are told apart', async () => {
  expect(await run(['redrive', '--id', '1-1'])).toEqual({ code: 1, lines: ['There is no dead letter 1-1.'] });
  expect((await run(['explode'])).code).toBe(64);
  expect((await run(['dead', '--nonsense'])).code).toBe(64);
});

test('status, lag and replay answer', async () => {
  const { ids } = await twoDead();
  expect((await run(['status'])).lines).toContain('dead letters: 2');
  expect((await run(['lag'])).lines).toEqual(['interview.uploaded  test  0']);
  expect((await run(['replay', '--interview', ids[0] ?? '', '--dry-run'])).lines).toEqual([
    '1 event would be published again',
  ]);
  expect((await run(['replay', '--interview', ids[0] ?? ''])).lines).toEqual(['1 event published again']);
});
