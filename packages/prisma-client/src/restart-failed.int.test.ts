import { randomUUID } from 'node:crypto';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { createTestDatabase, type TestDatabase } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPrisma } from './create-prisma.js';
import { anInterview, eventsOf } from './fixtures.test-helper.js';
import type { PrismaClient } from './generated/client.js';
import { restartFailed } from './restart-failed.js';

const publisher = new EventPublisher({ source: 'test' });
let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = createPrisma({ url: database.url });
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const failed = { status: 'failed', failureCode: 'x', failureMessage: 'X.' } as const;

const restart = (event: string, envelope: string): Promise<boolean> =>
  prisma.$transaction((tx) => restartFailed(tx, publisher, { event, envelope }));

function envelopeOf(name: string, data: { interviewId: string; userId: string; run: number }): string {
  return JSON.stringify({
    id: randomUUID(),
    name,
    version: 1,
    occurredAt: new Date().toISOString(),
    source: 'test',
    data,
  });
}

it('starts the next run of an interview that failed with the event, at the stage of the event', async () => {
  const { interviewId, userId } = await anInterview(prisma, { ...failed, blobPath: 'x' });
  const letter = envelopeOf('interview.uploaded', { interviewId, userId, run: 1 });
  expect(await restart('interview.uploaded', letter)).toBe(true);
  expect((await eventsOf(prisma, interviewId)).map(({ name, run }) => [name, run])).toEqual([
    ['interview.status-changed', 2],
    ['interview.uploaded', 2],
  ]);
  expect(await restart('interview.uploaded', letter)).toBe(false);
});

it.each([
  ['the interview did not fail', 'interview.uploaded', { status: 'transcribing' }, 1],
  ['a newer run failed', 'interview.uploaded', { ...failed, run: 2 }, 1],
  ['it was deleted', 'interview.uploaded', { ...failed, deletedAt: new Date() }, 1],
  ['no stage begins with the event', 'analysis.completed', failed, 1],
] as const)('starts nothing where %s', async (_, event, fields, run) => {
  const { interviewId, userId } = await anInterview(prisma, { blobPath: 'x', ...fields });
  expect(await restart(event, envelopeOf(event, { interviewId, userId, run }))).toBe(false);
  expect(await eventsOf(prisma, interviewId)).toEqual([]);
});

it('starts nothing for a message that cannot be read', async () => {
  expect(await restart('interview.uploaded', '{')).toBe(false);
  expect(await restart('interview.uploaded', '{}')).toBe(false);
});
