import { randomUUID } from 'node:crypto';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { createTestDatabase, type TestDatabase } from '@interview-buddy/shared-utils/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrisma } from './create-prisma.js';
import { anInterview, eventsOf } from './fixtures.test-helper.js';
import type { PrismaClient } from './generated/client.js';
import { startNextRun } from './start-next-run.js';
import { transition, type Transition, type TransitionResult } from './transition.js';

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

function move(change: Transition): Promise<TransitionResult> {
  return prisma.$transaction((tx) => transition(tx, publisher, change));
}

const read = (id: string) => prisma.interview.findUniqueOrThrow({ where: { id } });

describe('transition', () => {
  it('goes the whole way of a run, publishing each status with its version', async () => {
    const { interviewId, userId } = await anInterview(prisma);
    for (const to of ['uploading', 'uploaded', 'transcribing', 'analyzing', 'complete'] as const) {
      expect(await move({ interviewId, run: 1, to })).toBe('moved');
    }
    const row = await read(interviewId);
    expect(row).toMatchObject({ status: 'complete', version: 6, failureCode: null });
    expect(row.uploadedAt).toBeInstanceOf(Date);
    expect(row.completedAt).toEqual(row.statusChangedAt);
    expect(await eventsOf(prisma, interviewId)).toEqual(
      ['uploading', 'uploaded', 'transcribing', 'analyzing', 'complete'].map((status, index) => ({
        name: 'interview.status-changed',
        interviewId,
        userId,
        run: 1,
        status,
        version: index + 2,
      })),
    );
  });

  it('keeps what the person is told about a failure in the row and only its code in the event', async () => {
    const { interviewId, userId } = await anInterview(prisma, { status: 'transcribing' });
    const failure = { code: 'media/no-audio', message: 'This recording has no sound.' };
    expect(await move({ interviewId, run: 1, to: 'failed', failure })).toBe('moved');
    expect(await read(interviewId)).toMatchObject({
      status: 'failed',
      failureCode: failure.code,
      failureMessage: failure.message,
    });
    expect(await eventsOf(prisma, interviewId)).toEqual([
      { name: 'interview.status-changed', interviewId, userId, run: 1, status: 'failed', version: 2 },
      { name: 'interview.failed', interviewId, userId, run: 1, code: failure.code },
    ]);
  });

  it('lets a second attempt take up its own work without telling of it twice', async () => {
    const { interviewId } = await anInterview(prisma, { status: 'uploaded' });
    expect(await move({ interviewId, run: 1, to: 'transcribing' })).toBe('moved');
    expect(await move({ interviewId, run: 1, to: 'transcribing' })).toBe('moved');
    expect(await eventsOf(prisma, interviewId)).toHaveLength(1);
    expect(await read(interviewId)).toMatchObject({ version: 2 });
  });

  it.each([
    ['an older run', { status: 'uploaded', run: 2 }],
    ['an interview that was deleted', { status: 'uploaded', deletedAt: new Date() }],
    ['one that is further on', { status: 'analyzing' }],
    ['one that is finished', { status: 'complete' }],
  ] as const)('leaves %s alone', async (_, fields) => {
    const { interviewId } = await anInterview(prisma, fields);
    const before = await read(interviewId);
    expect(await move({ interviewId, run: 1, to: 'transcribing' })).toBe('stale');
    expect(await read(interviewId)).toEqual(before);
    expect(await eventsOf(prisma, interviewId)).toEqual([]);
  });

  it('is stale for an interview that does not exist', async () => {
    expect(await move({ interviewId: randomUUID(), run: 1, to: 'uploading' })).toBe('stale');
  });

  it('lets one of many at once finish it', async () => {
    const { interviewId } = await anInterview(prisma, { status: 'analyzing' });
    const results = await Promise.all(
      Array.from({ length: 8 }, () => move({ interviewId, run: 1, to: 'complete' })),
    );
    expect(results.filter((result) => result === 'moved')).toHaveLength(1);
    expect(await eventsOf(prisma, interviewId)).toHaveLength(1);
    expect(await read(interviewId)).toMatchObject({ version: 2 });
  });

  it('lets either the end or the failure win, never both', async () => {
    const { interviewId } = await anInterview(prisma, { status: 'analyzing' });
    const failure = { code: 'analysis/failed', message: 'The analysis failed.' };
    const results = await Promise.all([
      move({ interviewId, run: 1, to: 'complete' }),
      move({ interviewId, run: 1, to: 'failed', failure }),
    ]);
    expect(results.toSorted()).toEqual(['moved', 'stale']);
    const { status } = await read(interviewId);
    const told = (await eventsOf(prisma, interviewId)).filter(
      (event) => event.name === 'interview.status-changed',
    );
    expect(told.map((event) => event.status)).toEqual([status]);
  });

  it('publishes nothing when the transaction is rolled back', async () => {
    const { interviewId } = await anInterview(prisma, { status: 'uploaded' });
    const undone = prisma.$transaction(async (tx) => {
      await transition(tx, publisher, { interviewId, run: 1, to: 'transcribing' });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await read(interviewId)).toMatchObject({ status: 'uploaded', version: 1 });
    expect(await eventsOf(prisma, interviewId)).toEqual([]);
  });
});

const ORDER = ['draft', 'uploading', 'uploaded', 'transcribing', 'analyzing', 'complete', 'failed'];

const step = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    run: fc.integer({ min: 1, max: 4 }),
    to: fc.constantFrom('uploading', 'uploaded', 'transcribing', 'analyzing', 'complete', 'failed'),
  }),
  fc.record({
    kind: fc.constant('restart' as const),
    from: fc.constantFrom('upload', 'transcription', 'analysis'),
  }),
);

it('never goes backwards in a run, never lets an older run change anything, and tells every change once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { interviewId, userId } = await anInterview(prisma, { blobPath: 'uploads/x' });
      const failure = { code: 'x', message: 'X.' };
      let before = await read(interviewId);
      for (const next of steps) {
        if (next.kind === 'move') {
          const target = { interviewId, run: next.run };
          await move(next.to === 'failed' ? { ...target, to: next.to, failure } : { ...target, to: next.to });
        } else {
          await prisma
            .$transaction((tx) => startNextRun(tx, publisher, { interviewId, userId, from: next.from }))
            .catch(() => undefined);
        }
        const after = await read(interviewId);
        const changed = after.version !== before.version;
        expect(after.run - before.run).toBe(changed && next.kind === 'restart' ? 1 : 0);
        if (next.kind === 'move' && changed) {
          expect(next.run).toBe(before.run);
          expect(ORDER.indexOf(after.status)).toBeGreaterThan(ORDER.indexOf(before.status));
        }
        if (!changed) expect(after).toEqual(before);
        before = after;
      }
      const told = (await eventsOf(prisma, interviewId)).filter(
        (event) => event.name === 'interview.status-changed',
      );
      expect(told.map((event) => event.version)).toEqual(
        Array.from({ length: before.version - 1 }, (_, i) => i + 2),
      );
    }),
    { numRuns: 25 },
  );
});
