import { Client } from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './test-database.js';

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('gives each caller a migrated database of its own, and takes it away again', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await rows(one.url, "INSERT INTO accounts (id, updated_at) VALUES ('a', now())");

  expect(await rows(one.url, 'SELECT id FROM accounts')).toEqual([{ id: 'a' }]);
  expect(await rows(two.url, 'SELECT id FROM accounts')).toEqual([]);

  await Promise.all([one.drop(), two.drop()]);
  await expect(rows(one.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
});
