import { Pool, type PoolClient } from 'pg';
import type { SqlTransaction, TransactionRunner } from '../outbox/sql-transaction.js';

/** Transactions on plain `pg`, where there is no client of an object mapper. */
export interface SqlRunner extends TransactionRunner<SqlTransaction> {
  readonly pool: Pool;
  close(): Promise<void>;
}

export function createSqlRunner(databaseUrl: string, size = 10): SqlRunner {
  const pool = new Pool({ connectionString: databaseUrl, max: size });
  // A test that stops its server on purpose must not die of the broken connection.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return {
    pool,
    close: () => pool.end(),
    async $transaction(work) {
      const client = await pool.connect();
      let broken = true;
      try {
        await client.query('BEGIN');
        const result = await work(asTransaction(client));
        await client.query('COMMIT');
        broken = false;
        return result;
      } catch (error) {
        await client.query('ROLLBACK').then(
          () => (broken = false),
          () => undefined,
        );
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}

function asTransaction(client: PoolClient): SqlTransaction {
  const text = (query: TemplateStringsArray) =>
    query.reduce((sql, part, index) => (index === 0 ? part : `${sql}$${index}${part}`), '');
  return {
    $executeRaw: async (query, ...values) => (await client.query(text(query), values)).rowCount ?? 0,
    $queryRaw: async <T>(query: TemplateStringsArray, ...values: unknown[]) =>
      (await client.query(text(query), values)).rows as T,
  };
}
