import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { readMigrations, type Migration } from './migrations.ts';

/** The lock that Prisma's own `migrate deploy` takes: whoever comes second waits for the first. */
const PRISMA_LOCK = 72_707_369;
/** A migration that waits for a lock holds up everybody behind it: better to fail and try again. */
const LOCK_TIMEOUT = '15s';

/** Prisma's table, so that its CLI and this agree on what was applied. */
const BOOK = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies what is not applied yet, each migration whole or not at all. Any number may run this at once.
 * A database that is ahead of this code is left as it is: an older release must be able to start again.
 * @returns the names of those applied now.
 * @throws Error where an applied migration was edited since, or one stands half done.
 */
export async function applyMigrations(databaseUrl: string, folder?: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: databaseUrl, application_name: 'migrations' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(BOOK);
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    const pending = pendingOf(migrations, rows);
    for (const migration of pending) await applyOne(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

export function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const halfDone = applied.find((row) => row.finished_at === null);
  if (halfDone) {
    throw new Error(
      `Migration ${halfDone.migration_name} stands half done: mend it by hand, then "prisma migrate resolve".`,
    );
  }
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]));
  return migrations.filter(({ name, checksum }) => {
    const before = checksums.get(name);
    if (before !== undefined && before !== checksum) {
      throw new Error(
        `Migration ${name} was edited after it was applied: write the change as a migration of its own.`,
      );
    }
    return before === undefined;
  });
}

async function applyOne(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} was not applied: ${reason}`, { cause: error });
  }
}
