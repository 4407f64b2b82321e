import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffToSchema } from './diff.ts';
import { MIGRATIONS, readMigrations } from './migrations.ts';

const FIRST = '0001_init';
const LOCK_FILE = `# Prisma reads the database's kind from here.\nprovider = "postgresql"\n`;

/** Writes the next migration from what schema.prisma has and the migrations have not. @returns its folder, or undefined where there is no difference. */
export async function createMigration(name: string, serverUrl: string): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('Name the migration in lower case: npm run db:migration -- add_notes');
  }
  await mkdir(MIGRATIONS, { recursive: true });
  const existing = await readMigrations();
  const sql = await diffToSchema(existing.length > 0 ? 'migrations' : 'nothing', serverUrl);
  if (sql === '') return undefined;
  const number = existing.length + 1;
  return write(`${String(number).padStart(4, '0')}_${name}`, sql);
}

/** Writes the first migration anew. Only while no database has it that must be kept. */
export async function rewriteFirstMigration(serverUrl: string): Promise<string> {
  const sql = await diffToSchema('nothing', serverUrl);
  await rm(join(MIGRATIONS, FIRST), { recursive: true, force: true });
  return write(FIRST, sql);
}

async function write(name: string, sql: string): Promise<string> {
  const folder = join(MIGRATIONS, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(MIGRATIONS, 'migration_lock.toml'), LOCK_FILE);
  await writeFile(join(folder, 'migration.sql'), sql);
  return folder;
}
