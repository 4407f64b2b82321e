import { randomUUID } from 'node:crypto';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { createTestDatabase, type TestDatabase } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPrisma } from './create-prisma.js';
import { anInterview, eventsOf } from './fixtures.test-helper.js';
import type { PrismaClient } from './generated/client.js';
import { startNextRun, type NextRun } from './start-next-run.js';
import { transition } from './transition.js';

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

const start = (next: NextRun) => prisma.$transaction((tx) => startNextRun(tx, publisher, next));

async function withTranscript(fields: Parameters<typeof anInterview>[1]) {
  const made = await anInterview(prisma, fields);
  await prisma.transcription.create({
    data: {
      id: randomUUID(),
      ...made,
      run: 1,
      engine: 'test',
      engineVersion: '1',
      language: 'en',
      verbatim: true,
      durationMs: 1,
      transcript: {},
    },
  });
  return made;
}

it('starts again from the recording', async () => {
  const failed = { status: 'failed', failureCode: 'x', failureMessage: 'X.', blobPath: 'uploads/x' } as const;
  const { interviewId, userId } = await anInterview(prisma, failed);
  expect(await start({ interviewId, userId, from: 'transcription' })).toEqual({ run: 2 });
  expect(await prisma.interview.findUnique({ where: { id: interviewId } })).toMatchObject({
    status: 'uploaded',
    run: 2,
    version: 2,
    failureCode: null,
    failureMessage: null,
  });
  expect(await eventsOf(prisma, interviewId)).toEqual([
    { name: 'interview.status-changed', interviewId, userId, run: 2, status: 'uploaded', version: 2 },
    { name: 'interview.uploaded', interviewId, userId, run: 2 },
  ]);
});

it('starts again from the transcript, and the older run has no more say', async () => {
  const { interviewId, userId } = await withTranscript({ status: 'analyzing' });
  expect(await start({ interviewId, userId, from: 'analysis' })).toEqual({ run: 2 });
  expect((await eventsOf(prisma, interviewId)).at(-1)).toEqual({
    name: 'interview.transcribed',
    interviewId,
    userId,
    run: 2,
  });
  const older = prisma.$transaction((tx) =>
    transition(tx, publisher, { interviewId, run: 1, to: 'complete' }),
  );
  expect(await older).toBe('stale');
  const newer = prisma.$transaction((tx) =>
    transition(tx, publisher, { interviewId, run: 2, to: 'analyzing' }),
  );
  expect(await newer).toBe('moved');
});

it('lets another recording be sent after a failed one', async () => {
  const { interviewId, userId } = await anInterview(prisma, {
    status: 'failed',
    failureCode: 'media/no-audio',
  });
  await start({ interviewId, userId, from: 'upload' });
  expect(await prisma.interview.findUnique({ where: { id: interviewId } })).toMatchObject({
    status: 'draft',
    run: 2,
  });
});

it.each([
  ['of somebody else', 404, 'interview/not-found', { status: 'complete', blobPath: 'x' }, 'somebody-else'],
  [
    'that was deleted',
    404,
    'interview/not-found',
    { status: 'complete', blobPath: 'x', deletedAt: new Date() },
    null,
  ],
  ['that has no recording yet', 409, 'interview/not-restartable', { status: 'uploading' }, null],
  ['whose recording was removed', 409, 'interview/recording-removed', { status: 'complete' }, null],
] as const)('refuses one %s', async (_, status, code, fields, as) => {
  const { interviewId, userId } = await anInterview(prisma, fields);
  const refused = start({ interviewId, userId: as ?? userId, from: 'transcription' });
  await expect(refused).rejects.toMatchObject({ status, code });
  expect(await eventsOf(prisma, interviewId)).toEqual([]);
});

it('refuses an analysis of no transcript', async () => {
  const { interviewId, userId } = await anInterview(prisma, { status: 'complete' });
  await expect(start({ interviewId, userId, from: 'analysis' })).rejects.toMatchObject({
    code: 'interview/no-transcript',
  });
});

it('gives two who ask at once two different runs', async () => {
  const { interviewId, userId } = await anInterview(prisma, { status: 'complete', blobPath: 'x' });
  const runs = await Promise.all([1, 2].map(() => start({ interviewId, userId, from: 'transcription' })));
  expect(runs.map(({ run }) => run).toSorted()).toEqual([2, 3]);
});

it('lets only the first of two begin what both wanted after the same run', async () => {
  const { interviewId, userId } = await withTranscript({ status: 'complete' });
  const both = [1, 2].map(() => start({ interviewId, userId, from: 'analysis', after: 1 }));
  const settled = await Promise.allSettled(both);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { status: 409, code: 'interview/changed' },
  });
  expect(await start({ interviewId, userId, from: 'analysis', after: 2 })).toEqual({ run: 3 });
});
