import { RedisStreamsServer } from '@interview-buddy/event-bus';
import { createBlobContainer } from '@interview-buddy/shared-utils/blob';
import { createService } from '@interview-buddy/shared-utils/service';
import {
  createTestDatabase,
  startTestAuthEmulator,
  TEST_PROJECT,
  testBlobConfig,
  testRedisPrefix,
  testServers,
} from '@interview-buddy/shared-utils/testing';
import { createPrisma } from '@interview-buddy/prisma-client';
import { Module } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { configSchema } from './config.js';

/** The whole service on real servers, each test file with a database, container and prefix of its own. */
export async function startTestService(settings: Readonly<Record<string, string>> = {}) {
  const database = await createTestDatabase();
  const auth = await startTestAuthEmulator();
  const blob = await testBlobConfig();
  const config = configSchema.parse({
    APP_ENV: 'embedded',
    PORT: 0,
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    REDIS_URL: testServers().redisUrl,
    EVENTS_PREFIX: testRedisPrefix(),
    ...blob,
    FIREBASE_PROJECT_ID: TEST_PROJECT,
    FIREBASE_AUTH_EMULATOR_HOST: auth.host,
    ...settings,
  });

  @Module({ imports: [AppModule.forRoot(config)] })
  class TestedService {}

  const { app } = await createService(TestedService, {
    name: 'processor-service',
    config,
    strategies: (nest) => [nest.get(RedisStreamsServer)],
  });
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  const prisma = createPrisma({ url: database.url, poolSize: 3 });
  return {
    url: await app.getUrl(),
    prisma,
    container: createBlobContainer(blob),
    stop: async () => {
      await app.close();
      await prisma.$disconnect();
      await auth.stop();
      await database.drop();
    },
  };
}
export type TestService = Awaited<ReturnType<typeof startTestService>>;
