import { Module } from '@nestjs/common';
import { ProgressReporter, RedisStreamsServer, type Progress } from '@interview-buddy/event-bus';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import type { DataOf, EventDefinition } from '@interview-buddy/shared-types/events';
import { parseConfig } from '@interview-buddy/shared-utils/config';
import { createService } from '@interview-buddy/shared-utils/service';
import {
  createTestDatabase,
  startTestAuthEmulator,
  testRedisPrefix,
  testServers,
  TEST_PROJECT,
  type TestAuthEmulator,
} from '@interview-buddy/shared-utils/testing';
import { AppModule } from './app.module.js';
import { configSchema } from './config.js';

export interface Replica {
  url: string;
  reportProgress(progress: Progress): void;
  stop(): Promise<void>;
}

export interface TestBed {
  prisma: PrismaClient;
  emulator: TestAuthEmulator;
  /** Key prefix of the event bus in Redis. */
  prefix: string;
  startReplica(overrides?: Record<string, string>): Promise<Replica>;
  publish<E extends EventDefinition>(event: E, data: DataOf<E>): Promise<void>;
  stop(): Promise<void>;
}

/** Real Postgres, Redis and mail server, and as many replicas of the service as a test wants. */
export async function createTestBed(): Promise<TestBed> {
  const [database, emulator] = await Promise.all([createTestDatabase(), startTestAuthEmulator()]);
  const prisma = createPrisma({ url: database.url });
  const publisher = new EventPublisher({ source: 'test' });
  const prefix = testRedisPrefix();
  const replicas: Replica[] = [];
  return {
    prisma,
    emulator,
    prefix,
    startReplica: async (overrides = {}) => {
      const replica = await startReplica({
        APP_ENV: 'embedded',
        PORT: '0',
        LOG_LEVEL: 'silent',
        DATABASE_URL: database.url,
        REDIS_URL: testServers().redisUrl,
        EVENTS_PREFIX: prefix,
        FIREBASE_PROJECT_ID: TEST_PROJECT,
        FIREBASE_AUTH_EMULATOR_HOST: emulator.host,
        PUBLIC_URL: 'https://buddy.example',
        SMTP_URL: testServers().smtpUrl,
        MAIL_FROM: 'Interview Buddy <coach@buddy.example>',
        ...overrides,
      });
      replicas.push(replica);
      return replica;
    },
    publish: async (event, data) => {
      await prisma.$transaction(async (tx) => publisher.publish(tx, event, data));
    },
    stop: async () => {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await prisma.$disconnect();
      await Promise.all([database.drop(), emulator.stop()]);
    },
  };
}

async function startReplica(env: Record<string, string>): Promise<Replica> {
  const config = parseConfig(configSchema, env);

  @Module({ imports: [AppModule.forRoot(config)] })
  class Service {}

  const { app, strategies } = await createService(Service, {
    name: 'notification-service',
    config,
    strategies: (host) => [host.get(RedisStreamsServer)],
  });
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    reportProgress: (progress) => app.get(ProgressReporter).report(progress),
    stop: async () => {
      await Promise.all(strategies.map(async (strategy) => strategy.close()));
      await app.close();
    },
  };
}
