import { Pool } from 'pg';
import { errorKind } from '../consumer/attempts.js';
import type { BusLogger } from '../logger.js';

/** The bus's own few connections. Their limits free the rows of a process that was stopped in mid-transaction. */
export function createBusPool(databaseUrl: string, logger: BusLogger, size = 3): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: size,
    application_name: 'event-bus',
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 8_000,
    lock_timeout: 4_000,
    statement_timeout: 15_000,
  });
  // Also while a connection is lent out: unheard, its breaking would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      logger.warn({ error: errorKind(error) }, 'a database connection of the bus broke');
    });
  });
  pool.on('error', () => undefined);
  return pool;
}
