import { mkdtempSync, chmodSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startAzurite } from '../../scripts/embedded/azurite.ts';
import { startInbox } from '../../scripts/embedded/inbox.ts';
import { startPostgres } from '../../scripts/embedded/postgres.ts';
import { startRedis } from '../../scripts/embedded/redis.ts';
import { guarded } from '../../scripts/lib/guardian.ts';
import { freePorts } from '../../scripts/lib/ports.ts';

export interface TestServers {
  /** Superuser on the maintenance database: a test makes databases of its own from it. */
  postgresUrl: string;
  redisUrl: string;
  blobConnectionString: string;
  smtpUrl: string;
  inboxUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: TestServers;
  }
}

/** Starts the real servers once per run, in a folder and on ports of their own. */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-test-'));
  // Root gives Postgres to another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  guarded.removeAtEnd(dataDir);
  const [postgresPort = 0, redisPort = 0, blobPort = 0, smtpPort = 0, inboxPort = 0] = await freePorts(
    Array.from({ length: 5 }, () => undefined),
  );
  const place = { dataDir, logDir: join(dataDir, 'logs') };
  const [postgres, redis, azurite, inbox] = await Promise.all([
    startPostgres({ ...place, port: postgresPort, durable: false }),
    startRedis({ ...place, port: redisPort }),
    startAzurite({ ...place, port: blobPort }),
    startInbox({ ...place, port: smtpPort, pagePort: inboxPort }),
  ]);
  project.provide('servers', {
    postgresUrl: postgres.postgresUrl,
    redisUrl: redis.redisUrl,
    blobConnectionString: azurite.blobConnectionString,
    smtpUrl: inbox.smtpUrl,
    inboxUrl: inbox.inboxUrl,
  });
  return async () => {
    await Promise.all([postgres.stop(), redis.stop(), azurite.stop(), inbox.stop()]);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    guarded.keep(dataDir);
  };
}
