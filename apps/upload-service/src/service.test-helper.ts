import { Module, type Type } from '@nestjs/common';
import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import { createBlobContainer } from '@interview-buddy/shared-utils/blob';
import { Health } from '@interview-buddy/shared-utils/health';
import { createService } from '@interview-buddy/shared-utils/service';
import {
  createTestDatabase,
  signTestToken,
  startTestAuthEmulator,
  testBlobConfig,
  testRedisPrefix,
  testServers,
  TEST_PROJECT,
} from '@interview-buddy/shared-utils/testing';
import { AppModule, SERVICE_NAME } from './app.module.js';
import { configSchema } from './config.js';
import { DEFAULT_PLACES } from './modules/consent/default-places.js';
import type { Job } from './modules/retention/job.js';

export interface TestService {
  url: string;
  prisma: PrismaClient;
  container: ReturnType<typeof createBlobContainer>;
  /** A request by this person; JSON where body is an object. */
  call(user: TestPerson, method: string, path: string, body?: unknown): Promise<Response>;
  /** A new interview of this person, about whose recording was stated what is asked. Returns its id. */
  newInterview(user: TestPerson): Promise<string>;
  /** A tus request by this person. */
  tus(
    user: TestPerson,
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: Uint8Array,
  ): Promise<Response>;
  /** Another process of the same service, on the same database and store. */
  replica(): Promise<{ url: string; stop(): Promise<void> }>;
  /** Runs one of the jobs that put things in order now. */
  sweep(job: Type<Pick<Job, 'run'>>): Promise<number>;
  /** Key prefix of the event bus in Redis. */
  prefix: string;
  stop(): Promise<void>;
}

export interface TestPerson {
  id: string;
  token: string;
}

export function newPerson(): TestPerson {
  const id = `user-${crypto.randomUUID()}`;
  return { id, token: signTestToken({ id }) };
}

export interface TestServiceOptions {
  /** The service reaches Postgres by this port, the test itself directly. */
  databasePort?: number;
}

export async function startTestService(
  overrides: Record<string, string> = {},
  { databasePort }: TestServiceOptions = {},
): Promise<TestService> {
  const [database, blob, emulator] = await Promise.all([
    createTestDatabase(),
    testBlobConfig(),
    startTestAuthEmulator(),
  ]);
  const env = {
    APP_ENV: 'embedded',
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    DATABASE_URL: throughPort(database.url, databasePort),
    REDIS_URL: testServers().redisUrl,
    EVENTS_PREFIX: testRedisPrefix(),
    FIREBASE_PROJECT_ID: TEST_PROJECT,
    FIREBASE_AUTH_EMULATOR_HOST: emulator.host,
    ...blob,
    ...overrides,
  };
  const config = configSchema.parse(env);
  const prisma = createPrisma({ url: database.url, poolSize: 2 });

  const launch = async () => {
    @Module({ imports: [AppModule.forRoot(config)] })
    class UploadService {}
    const { app } = await createService(UploadService, {
      name: SERVICE_NAME,
      config,
      bodyParser: false,
      requestTimeoutMs: 0,
    });
    await app.listen(0, '127.0.0.1');
    app.get(Health, { strict: false }).markListening();
    return { app, url: await app.getUrl(), stop: () => app.close() };
  };
  const first = await launch();

  const send = (
    user: TestPerson,
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string | Uint8Array<ArrayBuffer>,
  ) =>
    fetch(new URL(path.replace(/^\/api\/upload/, '/uploads'), first.url), {
      method,
      headers: { authorization: `Bearer ${user.token}`, ...headers },
      body,
    });
  const call: TestService['call'] = (user, method, path, body) =>
    body === undefined
      ? send(user, method, path, {})
      : send(user, method, path, { 'content-type': 'application/json' }, JSON.stringify(body));
  return {
    url: first.url,
    prefix: env.EVENTS_PREFIX,
    prisma,
    container: createBlobContainer(blob),
    call,
    async newInterview(user) {
      const { id } = (await (await call(user, 'POST', '/interviews', aContext)).json()) as { id: string };
      await call(user, 'POST', `/interviews/${id}/consent`, aStatement);
      return id;
    },
    tus: (user, method, path, headers = {}, body) =>
      send(user, method, path, { 'tus-resumable': '1.0.0', ...headers }, body && Uint8Array.from(body)),
    replica: launch,
    sweep: (job) => first.app.get(job, { strict: false }).run(),
    stop: async () => {
      await first.stop();
      await prisma.$disconnect();
      await Promise.all([database.drop(), emulator.stop()]);
    },
  };
}

function throughPort(url: string, port: number | undefined): string {
  const through = new URL(url);
  if (port !== undefined) through.port = String(port);
  return through.href;
}

export const aContext = {
  company: 'Northwind Freight',
  title: 'Platform Engineer',
  type: 'behavioral',
  notes: 'second round',
} as const;

const aStatement = {
  version: DEFAULT_PLACES.version,
  places: ['GB'],
  mayHaveRecording: true,
  everybodyAgreed: true,
};
