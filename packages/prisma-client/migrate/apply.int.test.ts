import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testServers } from '@interview-buddy/shared-utils/testing';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyMigrations } from './apply.ts';
import { MIGRATIONS, readMigrations } from './migrations.ts';
import { prisma } from './prisma-cli.ts';

let url: string;
let name: string;
let folder: string;

async function query(at: string, sql: string) {
  const client = new Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  name = `migrate_${randomUUID().replaceAll('-', '')}`;
  await query(testServers().postgresUrl, `CREATE DATABASE ${name}`);
  url = Object.assign(new URL(testServers().postgresUrl), { pathname: `/${name}` }).href;
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
});
afterEach(async () => {
  await query(testServers().postgresUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true });
});

async function add(migration: string, sql: string): Promise<void> {
  await mkdir(join(folder, migration));
  await writeFile(join(folder, migration, 'migration.sql'), sql);
}

it('applies all once, however many run at the same time', async () => {
  const results = await Promise.all(Array.from({ length: 4 }, () => applyMigrations(url)));
  const names = (await readMigrations()).map((migration) => migration.name);
  expect(results.filter((applied) => applied.length > 0)).toEqual([names]);
  expect(
    await query(url, 'SELECT migration_name FROM _prisma_migrations ORDER BY migration_name'),
  ).toHaveLength(names.length);
});

it("agrees with Prisma's own CLI on what was applied and on the schema that came of it", async () => {
  await applyMigrations(url);
  expect(await prisma(['migrate', 'status'], url)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Database schema is up to date'),
  });
  const drift = [
    'migrate',
    'diff',
    '--from-config-datasource',
    '--to-schema',
    'prisma/schema.prisma',
    '--exit-code',
  ];
  expect(await prisma(drift, url)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('No difference'),
  });
});

it('leaves nothing of a migration that fails in the middle', async () => {
  await add('0900_broken', 'CREATE TABLE half (id int); SELECT 1 / 0;');
  await expect(applyMigrations(url, folder)).rejects.toThrow(
    'Migration 0900_broken was not applied: division by zero',
  );
  expect(await query(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  await add('0901_never', 'SELECT 1');
  await rm(join(folder, '0900_broken'), { recursive: true });
  expect(await applyMigrations(url, folder)).toEqual(['0901_never']);
});

it('starts an older release on a newer database', async () => {
  await add('0900_newer', 'CREATE TABLE newer (id int)');
  await applyMigrations(url, folder);
  expect(await applyMigrations(url)).toEqual([]);
});
