import { createTestDatabase, type TestDatabase } from '@interview-buddy/shared-utils/testing';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../start/places.ts';

const ACCOUNT = "o'neill\\1";
const sql = readFileSync(join(root, 'infrastructure/scripts/erase-account.sql'), 'utf8')
  // What psql does with -v account=….
  .replaceAll(":'account'", `'${ACCOUNT.replaceAll("'", "''")}'`);
let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  for (const id of [ACCOUNT, 'other']) {
    await client.query("INSERT INTO accounts (id, email, updated_at) VALUES ($1, 'a@example.com', now())", [
      id,
    ]);
    await client.query(
      `INSERT INTO interviews (id, user_id, company, title, type, updated_at)
       VALUES (gen_random_uuid(), $1, 'c', 't', 'phone', now())`,
      [id],
    );
  }
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('asks once for what the service itself would, and for nobody else', async () => {
  await client.query(sql);
  await client.query(sql);
  const { rows } = await client.query('SELECT subject, completed_at FROM erasure_receipts');
  expect(rows).toEqual([{ subject: createHash('sha256').update(ACCOUNT).digest('hex'), completed_at: null }]);
  const accounts = await client.query(
    'SELECT id, email, erasure_asked_at IS NULL AS stays FROM accounts ORDER BY id DESC',
  );
  expect(accounts.rows).toEqual([
    { id: 'other', email: 'a@example.com', stays: true },
    { id: ACCOUNT, email: null, stays: false },
  ]);
  const interviews = await client.query('SELECT user_id FROM interviews WHERE deleted_at IS NULL');
  expect(interviews.rows).toEqual([{ user_id: 'other' }]);
});
