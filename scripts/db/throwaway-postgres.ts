import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../embedded/postgres.ts';
import { freePorts } from '../lib/ports.ts';

/** Runs fn with the address of a Postgres that exists only for it; or of DATABASE_URL's where that is set. */
export async function withPostgres<T>(fn: (serverUrl: string) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL'];
  if (given) return fn(given);
  const dataDir = mkdtempSync(join(tmpdir(), 'interview-buddy-db-'));
  // Root gives Postgres to another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  const [port = 0] = await freePorts([undefined]);
  const postgres = await startPostgres({ dataDir, logDir: join(dataDir, 'logs'), port, durable: false });
  try {
    return await fn(postgres.postgresUrl);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
