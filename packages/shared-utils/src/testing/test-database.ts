import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client, escapeIdentifier } from 'pg';
import { testServers } from './test-servers.js';

export interface TestDatabase {
  /** postgresql://… of a database that has every migration and no row. */
  url: string;
  drop(): Promise<void>;
}

const PRISMA_CLIENT = new URL('../../../prisma-client/', import.meta.url);
const MIGRATIONS = new URL('prisma/migrations/', PRISMA_CLIENT);
/** The command that also production runs. */
const DEPLOY = fileURLToPath(new URL('migrate/deploy.ts', PRISMA_CLIENT));
/** Any number that nothing else locks. */
const TEMPLATE_LOCK = 4_711_001;

/** A database of the test's own, copied in milliseconds from a template that is migrated once a run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServers().postgresUrl;
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await withClient(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(client, server);
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  });
  return {
    url: databaseUrl(server, name),
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

/** The name carries the migrations' hash, so an edited migration makes another template. */
async function ensureTemplate(client: Client, server: string): Promise<string> {
  const name = `template_${await migrationsHash()}`;
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return name;
  const unfinished = `${name}_unfinished`;
  await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unfinished)} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${escapeIdentifier(unfinished)}`);
  await promisify(execFile)(process.execPath, [DEPLOY], {
    env: { DATABASE_URL: databaseUrl(server, unfinished) },
  });
  await client.query(`ALTER DATABASE ${escapeIdentifier(unfinished)} RENAME TO ${escapeIdentifier(name)}`);
  return name;
}

async function migrationsHash(): Promise<string> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const hash = createHash('sha256');
  for (const folder of folders.sort())
    hash.update(await readFile(new URL(`${folder}/migration.sql`, MIGRATIONS)));
  return hash.digest('hex').slice(0, 16);
}

async function withClient<T>(url: string, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
