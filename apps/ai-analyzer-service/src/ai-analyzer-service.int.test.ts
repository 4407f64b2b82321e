import { EventPublisher, RedisStreamsServer } from '@interview-buddy/event-bus';
import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import { analysisResponse, reviewQueue } from '@interview-buddy/shared-types/api';
import { interviewTranscribed } from '@interview-buddy/shared-types/events';
import type { Transcript } from '@interview-buddy/shared-types/models';
import { createService, type Service } from '@interview-buddy/shared-utils/service';
import {
  createTestDatabase,
  signTestToken,
  startTestAuthEmulator,
  TEST_PROJECT,
  testRedisPrefix,
  testServers,
  untilTrue,
  type TestAuthEmulator,
  type TestDatabase,
} from '@interview-buddy/shared-utils/testing';
import { Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppModule } from './app.module.js';
import { configSchema } from './config.js';
import { conversation, INTERVIEW } from './testing/conversation.test-helper.js';

const publisher = new EventPublisher({ source: 'test' });
let database: TestDatabase;
let emulator: TestAuthEmulator;
let prisma: PrismaClient;
let service: Service;
let address: string;

beforeAll(async () => {
  [database, emulator] = await Promise.all([createTestDatabase(), startTestAuthEmulator()]);
  prisma = createPrisma({ url: database.url });
  const config = configSchema.parse({
    APP_ENV: 'embedded',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    REDIS_URL: testServers().redisUrl,
    EVENTS_PREFIX: testRedisPrefix(),
    FIREBASE_PROJECT_ID: TEST_PROJECT,
    FIREBASE_AUTH_EMULATOR_HOST: emulator.host,
  });
  @Module({ imports: [AppModule.forRoot(config)] })
  class TestedService {}
  service = await createService(TestedService, {
    name: 'ai-analyzer-service',
    config,
    strategies: (app) => [app.get(RedisStreamsServer)],
  });
  await service.app.startAllMicroservices();
  await service.app.listen(0, '127.0.0.1');
  address = await service.app.getUrl();
});
afterAll(async () => {
  await Promise.all(service.strategies.map((strategy) => strategy.close()));
  await service.app.close();
  await prisma.$disconnect();
  await Promise.all([database.drop(), emulator.stop()]);
});

interface Person {
  userId: string;
  interviewId: string;
}

async function anInterview(status: 'transcribing' | 'complete' = 'transcribing', run = 1): Promise<Person> {
  const userId = `user-${randomUUID()}`;
  const interviewId = randomUUID();
  await prisma.account.create({ data: { id: userId } });
  await prisma.interview.create({
    data: {
      id: interviewId,
      userId,
      company: 'Northwind',
      title: 'Backend engineer',
      type: 'behavioral',
      status,
      run,
    },
  });
  return { userId, interviewId };
}

async function transcribed(
  { userId, interviewId }: Person,
  run: number,
  transcript: Transcript | object,
): Promise<void> {
  const shared = {
    id: randomUUID(),
    interviewId,
    userId,
    run,
    engine: 'test',
    engineVersion: '1',
    language: 'en-US',
  };
  await prisma.$transaction(async (tx) => {
    await tx.transcription.create({
      data: { ...shared, verbatim: true, durationMs: 60_000, transcript: { ...transcript } },
    });
    await publisher.publish(tx, interviewTranscribed, { interviewId, userId, run });
  });
}

const get = (path: string, token: string): Promise<Response> =>
  fetch(`${address}${path}`, { headers: { Authorization: `Bearer ${token}` } });

const statusOf = async ({ interviewId }: Person): Promise<string> =>
  (await prisma.interview.findUniqueOrThrow({ where: { id: interviewId } })).status;

describe('from interview.transcribed to the analysis', () => {
  it('stores one analysis, completes the interview and tells of it', async () => {
    const person = await anInterview();
    await transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () => (await statusOf(person)) === 'complete');

    const response = await get(
      `/interviews/${person.interviewId}/analysis`,
      signTestToken({ id: person.userId }),
    );
    expect(response.status).toBe(200);
    const body = analysisResponse.parse(await response.json());
    expect(body).toMatchObject({
      interviewId: person.interviewId,
      run: 1,
      result: { overall: { available: true } },
    });
    expect(body.result.questions).toHaveLength(4);

    const events = await prisma.outboxEvent.findMany({
      where: { orderingKey: person.interviewId },
      orderBy: { position: 'asc' },
    });
    expect(events.map((event) => event.name)).toEqual([
      'interview.transcribed',
      'interview.status-changed',
      'interview.status-changed',
      'analysis.completed',
    ]);
    expect(await prisma.analysis.count({ where: { interviewId: person.interviewId } })).toBe(1);
  });

  it('does nothing for a run that is no longer the newest', async () => {
    const person = await anInterview('transcribing', 2);
    await transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () =>
      prisma.processedEvent.count({
        where: { consumerGroup: 'ai-analyzer-service', eventId: await eventId(person) },
      }),
    );
    expect(await prisma.analysis.count({ where: { interviewId: person.interviewId } })).toBe(0);
    expect(await statusOf(person)).toBe('transcribing');
  });

  it('analyses a later run from the newest transcript before it', async () => {
    const person = await anInterview('transcribing', 3);
    const shared = {
      interviewId: person.interviewId,
      userId: person.userId,
      engine: 'test',
      engineVersion: '1',
      language: 'en-US',
    };
    await prisma.transcription.create({
      data: {
        id: randomUUID(),
        run: 1,
        ...shared,
        verbatim: true,
        durationMs: 1,
        transcript: { ...conversation(INTERVIEW) },
      },
    });
    await prisma.$transaction((tx) =>
      publisher.publish(tx, interviewTranscribed, {
        interviewId: person.interviewId,
        userId: person.userId,
        run: 3,
      }),
    );
    await untilTrue(async () => (await statusOf(person)) === 'complete');
    expect(await prisma.analysis.findFirst({ where: { interviewId: person.interviewId } })).toMatchObject({
      run: 3,
    });
  });

  it('fails the interview with words and a way on when its transcript cannot be read', async () => {
    const person = await anInterview();
    await transcribed(person, 1, { turns: 'none' });
    await untilTrue(async () => (await statusOf(person)) === 'failed');
    const row = await prisma.interview.findUniqueOrThrow({ where: { id: person.interviewId } });
    expect(row.failureCode).toBe('analysis/failed');
    expect(row.failureMessage).toContain('Start the analysis again');
  });
});

async function eventId({ interviewId }: Person): Promise<string> {
  return (
    await prisma.outboxEvent.findFirstOrThrow({
      where: { orderingKey: interviewId, name: 'interview.transcribed' },
    })
  ).id;
}

describe('the doors', () => {
  it('shows an analysis to nobody else', async () => {
    const person = await anInterview();
    await transcribed(person, 1, conversation(INTERVIEW));
    await untilTrue(async () => (await statusOf(person)) === 'complete');
    expect((await get(`/interviews/${person.interviewId}/analysis`, signTestToken())).status).toBe(404);
    expect((await fetch(`${address}/interviews/${person.interviewId}/analysis`)).status).toBe(401);
  });

  it('keeps what is no interview in a queue for reviewers, who can reject it', async () => {
    const person = await anInterview();
    const monologue = Array.from(
      { length: 12 },
      () => 'once upon a time a fox walked through the quiet wood and sang',
    ).join(' ');
    await transcribed(person, 1, conversation([['candidate', monologue]]));
    await untilTrue(async () => (await statusOf(person)) === 'complete');

    expect((await get('/review/analyses', signTestToken())).status).toBe(403);
    const reviewer = signTestToken({ roles: ['reviewer'] });
    const queue = reviewQueue.parse(await (await get('/review/analyses', reviewer)).json());
    expect(queue.items).toContainEqual(
      expect.objectContaining({ interviewId: person.interviewId, reasons: ['no-questions-found'] }),
    );

    const decide = (): Promise<Response> =>
      fetch(`${address}/review/analyses/${person.interviewId}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${reviewer}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ run: 1, decision: 'rejected', note: 'A fairy tale.' }),
      });
    expect((await decide()).status).toBe(204);
    expect((await decide()).status).toBe(404);
    expect(
      (await get(`/interviews/${person.interviewId}/analysis`, signTestToken({ id: person.userId }))).status,
    ).toBe(404);
  });
});
