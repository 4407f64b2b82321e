import { afterAll, beforeAll, expect, it } from 'vitest';
import { deadLetterPage, type InterviewDetail } from '@interview-buddy/shared-types/api';
import { signTestToken } from '@interview-buddy/shared-utils/testing';
import { connectBusRedis, type BusRedis } from '../../bus-redis.test-helper.js';
import {
  aContext,
  newPerson,
  startTestService,
  type TestPerson,
  type TestService,
} from '../../service.test-helper.js';

let service: TestService;
let redis: BusRedis;
const admin: TestPerson = {
  id: 'operator',
  token: signTestToken({ id: 'operator', roles: ['admin'] }),
};

beforeAll(async () => {
  service = await startTestService();
  redis = await connectBusRedis(service.prefix);
});
afterAll(async () => {
  redis?.close();
  await service?.stop();
});

const failure = { failureCode: 'x', failureMessage: 'X.' };

async function aLetter(status: 'transcribing' | 'failed') {
  const person = newPerson();
  const created = await service.call(person, 'POST', '/interviews', aContext);
  const { id: interviewId } = (await created.json()) as InterviewDetail;
  await service.prisma.interview.update({
    where: { id: interviewId },
    data: { status, blobPath: 'x', ...(status === 'failed' && failure) },
  });
  const event = 'interview.uploaded';
  const data = { interviewId, userId: person.id, run: 1 };
  const occurredAt = new Date().toISOString();
  const envelope = JSON.stringify({
    id: crypto.randomUUID(),
    name: event,
    version: 1,
    occurredAt,
    source: 'test',
    data,
  });
  const id = await redis.addDeadLetter({ event, interviewId, envelope, code: 'attempts-exhausted' });
  return { id, interviewId };
}

const redrive = (id: string, body: object = {}, who = admin) =>
  service.call(who, 'POST', `/operations/dead-letters/${id}/redrive`, body);
async function listed(id: string) {
  const page = await (await service.call(admin, 'GET', '/operations/dead-letters')).json();
  return deadLetterPage.parse(page).items.find((item) => item.id === id);
}
const runOf = async (id: string) => (await service.prisma.interview.findUniqueOrThrow({ where: { id } })).run;

it('lists what was given up with its reason and its trace, and nothing that a person wrote', async () => {
  const { id, interviewId } = await aLetter('transcribing');
  expect(await listed(id)).toEqual({
    id,
    interviewId,
    group: 'processor-service',
    event: 'interview.uploaded',
    version: 1,
    reason: 'attempts-exhausted',
    attempts: 4,
    traceId: 'a'.repeat(32),
    deadAt: expect.any(String),
  });
});

it('brings an event back to its group, once', async () => {
  const { id } = await aLetter('transcribing');
  const before = await redis.entries('interview.uploaded');
  const answers = await Promise.all([redrive(id), redrive(id)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
  expect(await redis.entries('interview.uploaded')).toHaveLength(before.length + 1);
  expect(await listed(id)).toBeUndefined();
});

it('begins the next run of an interview that failed', async () => {
  const { id, interviewId } = await aLetter('failed');
  const answer = await redrive(id);
  expect(await answer.json()).toEqual({ outcome: 'restarted' });
  expect(await runOf(interviewId)).toBe(2);
  expect(await listed(id)).toBeUndefined();
});

it('changes nothing in a dry run', async () => {
  const { id, interviewId } = await aLetter('failed');
  expect(await (await redrive(id, { dryRun: true })).json()).toEqual({ outcome: 'would-redrive' });
  expect(await runOf(interviewId)).toBe(1);
  expect(await listed(id)).toBeDefined();
});

it('answers 404 for what is not there and 400 for what is no id', async () => {
  expect((await redrive('1-1')).status).toBe(404);
  expect((await redrive('1-1', { dryRun: true })).status).toBe(404);
  expect((await redrive('everything')).status).toBe(400);
});

it('tells how far the groups are', async () => {
  await service.prisma.eventSubscription.create({
    data: { consumerGroup: 'processor-service', eventName: 'interview.uploaded' },
  });
  const answer = await service.call(admin, 'GET', '/operations/status');
  expect(await answer.json()).toMatchObject({
    outbox: { waiting: expect.any(Number), oldestAgeMs: expect.any(Number) },
    deadLetters: expect.any(Number),
    groups: [{ group: 'processor-service', event: 'interview.uploaded', inFlight: 0, parked: 0 }],
  });
});

it('is for administrators alone', async () => {
  const { id } = await aLetter('transcribing');
  const reviewer = { id: 'r', token: signTestToken({ id: 'r', roles: ['reviewer'] }) };
  for (const who of [newPerson(), reviewer]) {
    expect((await redrive(id, {}, who)).status).toBe(403);
    expect((await service.call(who, 'GET', '/operations/status')).status).toBe(403);
    expect((await service.call(who, 'GET', '/operations/dead-letters')).status).toBe(403);
  }
  expect(await listed(id)).toBeDefined();
});
