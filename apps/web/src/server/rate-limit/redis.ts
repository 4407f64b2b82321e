import { Redis } from 'ioredis';
import { config } from '../config';

let client: Redis | null | undefined;

/** Null where no Redis is configured. A command fails at once while the connection is away. */
export function limitsRedis(): Redis | null {
  if (client !== undefined) return client;
  const { REDIS_URL } = config();
  client = REDIS_URL ? createLimitsRedis(REDIS_URL) : null;
  return client;
}

export function createLimitsRedis(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 250,
    connectTimeout: 2000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5000),
  });
  // Without a listener a lost connection would end the process; limits are off until it is back.
  redis.on('error', () => undefined);
  return redis;
}
