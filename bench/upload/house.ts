import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestAuthEmulator } from '../../packages/shared-utils/src/testing/auth-emulator.ts';
import { startAzurite } from '../../scripts/embedded/azurite.ts';
import { startPostgres } from '../../scripts/embedded/postgres.ts';
import { startRedis } from '../../scripts/embedded/redis.ts';
import { guarded } from '../../scripts/lib/guardian.ts';
import { freePorts } from '../../scripts/lib/ports.ts';
import { applyMigrations } from '../../scripts/start/build.ts';
import { makeBlobContainer } from '../../scripts/start/blob-container.ts';
import { createDatabase } from '../../scripts/start/database.ts';

/** What the upload service stands on, fresh and on this machine. */
export interface House {
  logDir: string;
  databaseUrl: string;
  redisUrl: string;
  blobConnectionString: string;
  emulatorHost: string;
  stop(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-uploads-'));
  // Root gives Postgres to another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  guarded.removeAtEnd(dataDir);
  const place = { dataDir, logDir: join(dataDir, 'logs') };
  const [postgresPort = 0, redisPort = 0, blobPort = 0] = await freePorts([undefined, undefined, undefined]);
  const [postgres, redis, azurite, emulator] = await Promise.all([
    startPostgres({ ...place, port: postgresPort, durable: true }),
    startRedis({ ...place, port: redisPort }),
    startAzurite({ ...place, port: blobPort }),
    startTestAuthEmulator(),
  ]);
  const databaseUrl = await createDatabase(postgres.postgresUrl, 'uploads');
  await Promise.all([applyMigrations(databaseUrl), makeBlobContainer(azurite.blobConnectionString)]);
  return {
    logDir: place.logDir,
    databaseUrl,
    redisUrl: redis.redisUrl,
    blobConnectionString: azurite.blobConnectionString,
    emulatorHost: emulator.host,
    async stop() {
      await Promise.all([postgres.stop(), redis.stop(), azurite.stop(), emulator.stop()]);
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
      guarded.keep(dataDir);
    },
  };
}
