import { createTestDatabase, type TestDatabase } from '@interview-buddy/shared-utils/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../start/places.ts';

const PASSWORD = "it's 40 characters";
const sql = readFileSync(join(root, 'infrastructure/scripts/database-roles.sql'), 'utf8')
  // What psql does with a variable, and with an answer that it is to keep to itself.
  .replaceAll(":'app_password'", `'${PASSWORD.replaceAll("'", "''")}'`)
  .replaceAll(' \\gset', ';');
let database: TestDatabase;
let owner: Client;
let app: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(sql);
  await owner.query(sql);
  const url = new URL(database.url);
  url.username = 'interview_buddy_app';
  url.password = encodeURIComponent(PASSWORD);
  app = new Client({ connectionString: url.href });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await owner.query('DROP OWNED BY interview_buddy_app');
  await owner.query('DROP ROLE interview_buddy_app');
  await owner.end();
  await database.drop();
});

it('may write and read rows, number them, and listen', async () => {
  await app.query("INSERT INTO accounts (id, updated_at) VALUES ('a', now())");
  await app.query(`INSERT INTO outbox_events (id, source, name, version, ordering_key, envelope)
    VALUES (gen_random_uuid(), 's', 'n', 1, 'k', '{}')`);
  await app.query('LISTEN outbox');
  await app.query('DELETE FROM outbox_events');
  expect((await app.query('SELECT id FROM accounts')).rows).toEqual([{ id: 'a' }]);
});

it('may write the tables of later migrations', async () => {
  await owner.query('CREATE TABLE later (id int)');
  await app.query('INSERT INTO later VALUES (1)');
});

it.each([
  'DROP TABLE accounts',
  'ALTER TABLE accounts ADD COLUMN x int',
  'CREATE TABLE mine (id int)',
  'TRUNCATE interviews CASCADE',
  'DELETE FROM _prisma_migrations',
  'CREATE ROLE other',
])('may not %s', async (statement) => {
  await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
});
