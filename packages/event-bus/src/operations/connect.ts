import { DeadLetters } from '../dead-letters/dead-letters.js';
import { createBusPool } from '../ledger/pool.js';
import type { BusLogger } from '../logger.js';
import { connectRedis, whenReady } from '../streams/connect.js';
import { BusKeys } from '../streams/keys.js';
import { EventOperations } from './event-operations.js';

export interface OperationsConnection {
  readonly operations: EventOperations;
  readonly deadLetters: DeadLetters;
  close(): Promise<void>;
}

/** The repair side of the bus alone, for a command. @throws where Redis does not answer. */
export async function connectOperations(
  { databaseUrl, redisUrl, prefix = 'ib' }: { databaseUrl: string; redisUrl: string; prefix?: string },
  logger: BusLogger,
): Promise<OperationsConnection> {
  const keys = new BusKeys(prefix);
  const pool = createBusPool(databaseUrl, logger, 2);
  const redis = connectRedis({ url: redisUrl, name: `${prefix}:operations`, logger });
  const close = async (): Promise<void> => {
    redis.disconnect();
    await pool.end();
  };
  try {
    await whenReady(redis, 5_000);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    operations: new EventOperations(pool, redis, keys),
    deadLetters: new DeadLetters(redis, keys),
    close,
  };
}
