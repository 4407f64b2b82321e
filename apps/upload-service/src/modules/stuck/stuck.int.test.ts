import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { connectBusRedis, type BusRedis } from '../../bus-redis.test-helper.js';
import { startTestService, type TestService } from '../../service.test-helper.js';
import { StuckReaper } from './stuck-reaper.js';

let service: TestService;
let redis: BusRedis;

beforeAll(async () => {
  service = await startTestService({
    STUCK_UPLOADED_MINUTES: '10',
    STUCK_TRANSCRIBING_MINUTES: '20',
    STUCK_ANALYZING_MINUTES: '30',
  });
  redis = await connectBusRedis(service.prefix);
});
afterEach(async () => {
  await service.prisma.outboxEvent.deleteMany();
  await service.prisma.account.deleteMany();
});
afterAll(async () => {
  redis?.close();
  await service?.stop();
});

type Fields = Partial<{
  status: 'uploaded' | 'transcribing' | 'analyzing' | 'complete' | 'failed';
  run: number;
  blobPath: string | null;
  deletedAt: Date;
  completedAt: Date;
  failureCode: string;
  failureMessage: string;
}>;

async function inStatusFor(minutes: number, fields: Fields): Promise<{ id: string; userId: string }> {
  const userId = `user-${crypto.randomUUID()}`;
  const id = crypto.randomUUID();
  await service.prisma.account.create({ data: { id: userId } });
  const statusChangedAt = new Date(Date.now() - minutes * 60_000);
  const context = { company: 'Acme', title: 'Engineer', type: 'behavioral' as const, blobPath: 'x' };
  await service.prisma.interview.create({ data: { id, userId, ...context, statusChangedAt, ...fields } });
  return { id, userId };
}

async function transcribed({ id, userId }: { id: string; userId: string }, run: number): Promise<void> {
  await service.prisma.transcription.create({
    data: {
      id: crypto.randomUUID(),
      interviewId: id,
      userId,
      run,
      engine: 'test',
      engineVersion: '1',
      language: 'en',
      verbatim: true,
      transcript: {},
      durationMs: 1,
    },
  });
}

const reap = () => service.sweep(StuckReaper);
const interview = (id: string) => service.prisma.interview.findUniqueOrThrow({ where: { id } });
const published = async (id: string) =>
  (
    await service.prisma.outboxEvent.findMany({ where: { orderingKey: id }, orderBy: { position: 'asc' } })
  ).map(({ name }) => name);

it('starts an interview again that nobody works on any more, and only once', async () => {
  const { id } = await inStatusFor(21, { status: 'transcribing' });
  expect(await reap()).toBe(1);
  expect(await interview(id)).toMatchObject({ status: 'uploaded', run: 2 });
  expect(await published(id)).toEqual(['interview.status-changed', 'interview.uploaded']);
  expect(await reap()).toBe(0);
});

it.each([
  ['uploaded', 10],
  ['transcribing', 20],
  ['analyzing', 30],
] as const)('waits in %s for %i minutes', async (status, limit) => {
  const early = await inStatusFor(limit - 1, { status });
  const late = await inStatusFor(limit + 1, { status });
  expect(await reap()).toBe(1);
  expect(await interview(early.id)).toMatchObject({ status, run: 1 });
  expect((await interview(late.id)).run).toBe(2);
});

it('goes on at the analysis where the transcript is there, or nothing else is left', async () => {
  const analyzing = await inStatusFor(31, { status: 'analyzing', run: 2 });
  await transcribed(analyzing, 2);
  const withoutRecording = await inStatusFor(31, { status: 'uploaded', run: 2, blobPath: null });
  await transcribed(withoutRecording, 1);
  expect(await reap()).toBe(2);
  for (const { id } of [analyzing, withoutRecording]) {
    expect(await published(id)).toEqual(['interview.status-changed', 'interview.transcribed']);
  }
});

it.each([
  ['it stood still in run after run', { status: 'transcribing', run: 5 }],
  ['nothing is left to work on', { status: 'transcribing', blobPath: null }],
] as const)('fails the interview where %s, so that the person can decide', async (_, fields) => {
  const { id } = await inStatusFor(60, fields);
  expect(await reap()).toBe(1);
  expect(await interview(id)).toMatchObject({ status: 'failed', failureCode: 'processing/stuck' });
  expect(await published(id)).toContain('interview.failed');
});

it.each([
  ['complete', { status: 'complete', completedAt: new Date() }],
  ['failed', { status: 'failed', failureCode: 'x', failureMessage: 'X.' }],
  ['deleted', { status: 'transcribing', deletedAt: new Date() }],
] as const)('leaves alone what is %s', async (_, fields) => {
  const { id } = await inStatusFor(999, fields);
  expect(await reap()).toBe(0);
  expect((await interview(id)).run).toBe(1);
});

it('publishes its events again, for the same run, where the streams have lost them', async () => {
  const { id, userId } = await inStatusFor(11, { status: 'uploaded' });
  const name = 'interview.uploaded';
  await service.prisma.eventSubscription.create({
    data: { consumerGroup: 'processor-service', eventName: name },
  });
  const event = { id: crypto.randomUUID(), name, version: 1, source: 'test' };
  const envelope = {
    ...event,
    occurredAt: new Date().toISOString(),
    data: { interviewId: id, userId, run: 1 },
  };
  await service.prisma.outboxEvent.create({
    data: { ...event, orderingKey: id, envelope, publishedAt: new Date() },
  });
  expect(await redis.entries(name)).toEqual([]);
  expect(await reap()).toBe(1);
  expect(await redis.entries(name)).toHaveLength(1);
  expect(await interview(id)).toMatchObject({ status: 'uploaded', run: 1 });
});
