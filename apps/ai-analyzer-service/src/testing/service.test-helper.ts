import { EventPublisher, RedisStreamsServer } from '@interview-buddy/event-bus';
import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import { interviewTranscribed } from '@interview-buddy/shared-types/events';
import { createService } from '@interview-buddy/shared-utils/service';
import {
  createTestDatabase,
  startTestAuthEmulator,
  TEST_PROJECT,
  testRedisPrefix,
  testServers,
} from '@interview-buddy/shared-utils/testing';
import { Module } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.js';
import { configSchema } from '../config.js';

export interface Person {
  userId: string;
  interviewId: string;
}

export interface RunningService {
  prisma: PrismaClient;
  get(path: string, token: string): Promise<Response>;
  send(method: 'PUT' | 'POST', path: string, token: string, body: unknown): Promise<Response>;
  address: string;
  anInterview(status?: 'transcribing' | 'complete', run?: number): Promise<Person>;
  /** Stores the transcript of a run, where one is given, and tells of it. */
  transcribed(person: Person, run: number, transcript?: object): Promise<void>;
  statusOf(person: Person): Promise<string>;
  stop(): Promise<void>;
}

const publisher = new EventPublisher({ source: 'test' });

/** The whole service on a database and a Redis prefix of its own. */
export async function startService(env: Record<string, string> = {}): Promise<RunningService> {
  const [database, emulator] = await Promise.all([createTestDatabase(), startTestAuthEmulator()]);
  const prisma = createPrisma({ url: database.url });
  const config = configSchema.parse({
    APP_ENV: 'embedded',
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    REDIS_URL: testServers().redisUrl,
    EVENTS_PREFIX: testRedisPrefix(),
    FIREBASE_PROJECT_ID: TEST_PROJECT,
    FIREBASE_AUTH_EMULATOR_HOST: emulator.host,
    ...env,
  });
  @Module({ imports: [AppModule.forRoot(config)] })
  class TestedService {}
  const service = await createService(TestedService, {
    name: 'ai-analyzer-service',
    config,
    strategies: (app) => [app.get(RedisStreamsServer)],
  });
  await service.app.startAllMicroservices();
  await service.app.listen(0, '127.0.0.1');
  const address = await service.app.getUrl();
  return {
    prisma,
    address,
    get: (path, token) => fetch(`${address}${path}`, { headers: { Authorization: `Bearer ${token}` } }),
    send: (method, path, token, body) => {
      const init: RequestInit = {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      };
      return fetch(`${address}${path}`, init);
    },
    anInterview: (status = 'transcribing', run = 1) => anInterview(prisma, status, run),
    transcribed: (person, run, transcript) => transcribed(prisma, person, run, transcript),
    statusOf: async ({ interviewId }) =>
      (await prisma.interview.findUniqueOrThrow({ where: { id: interviewId } })).status,
    stop: async () => {
      await Promise.all(service.strategies.map((strategy) => strategy.close()));
      await service.app.close();
      await prisma.$disconnect();
      await Promise.all([database.drop(), emulator.stop()]);
    },
  };
}

async function anInterview(
  prisma: PrismaClient,
  status: 'transcribing' | 'complete',
  run: number,
): Promise<Person> {
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

export async function storeTranscript(
  prisma: PrismaClient,
  { userId, interviewId }: Person,
  run: number,
  transcript: object,
): Promise<void> {
  const engine = {
    engine: 'test',
    engineVersion: '1',
    language: 'en-US',
    verbatim: true,
    durationMs: 60_000,
  };
  await prisma.transcription.create({
    data: { id: randomUUID(), interviewId, userId, run, ...engine, transcript: { ...transcript } },
  });
}

async function transcribed(
  prisma: PrismaClient,
  person: Person,
  run: number,
  transcript?: object,
): Promise<void> {
  if (transcript) await storeTranscript(prisma, person, run, transcript);
  await prisma.$transaction((tx) => publisher.publish(tx, interviewTranscribed, { ...person, run }));
}
