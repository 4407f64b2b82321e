import { Redis } from 'ioredis';
import type { BusLogger } from '../logger.js';

export interface ConnectOptions {
  readonly url: string;
  readonly name: string;
  readonly logger: BusLogger;
  /** A command without an answer for so long fails and the connection is made anew, ms. */
  readonly timeoutMs?: number;
}

/** A connection that fails fast while Redis is away and comes back by itself: whoever uses it decides what to do meanwhile. */
export function connectRedis({ url, name, logger, timeoutMs = 4_000 }: ConnectOptions): Redis {
  const redis = new Redis(url, {
    connectionName: name,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 4_000,
    commandTimeout: timeoutMs,
    maxLoadingRetryTime: 1_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 5), 1_000) * (0.75 + Math.random() / 2),
  });
  let reported = '';
  redis.on('error', (error: Error) => {
    const said = 'code' in error ? String(error.code) : error.message;
    if (said !== reported) logger.warn({ connection: name, error: said }, 'Redis is not reachable');
    reported = said;
  });
  redis.on('ready', () => {
    if (reported) logger.info({ connection: name }, 'Redis is back');
    reported = '';
  });
  return redis;
}

/** A timed-out connection may be dead without knowing it. */
export function reconnectIfTimedOut(redis: Redis, error: unknown): void {
  if (error instanceof Error && error.message === 'Command timed out' && redis.status === 'ready') {
    redis.disconnect(true);
  }
}

/** @throws where Redis does not answer within `timeoutMs`. */
export async function whenReady(redis: Redis, timeoutMs: number, signal?: AbortSignal): Promise<void> {
  if (redis.status === 'ready') return;
  await new Promise<void>((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      redis.off('ready', onReady);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    const onReady = () => done(resolve);
    const onAbort = () => done(() => reject(signal?.reason));
    const timer = setTimeout(
      () => done(() => reject(new Error('Redis did not get ready in time'))),
      timeoutMs,
    );
    redis.once('ready', onReady);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
