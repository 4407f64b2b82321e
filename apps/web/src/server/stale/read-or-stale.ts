import type { z } from 'zod';
import { config } from '../config';
import { ProblemError } from '../http/problem';
import { limitsRedis } from '../rate-limit/redis';
import type { Session } from '../session/session';
import { StaleCache } from './stale-cache';

/** Tells the browser since when an answer is no longer fresh. */
export const STALE_HEADER = 'X-Stale-Since';

export const staleCache = (): StaleCache => new StaleCache(limitsRedis(), config().EVENTS_PREFIX);

/**
 * What the service answers; where it has no database connection free, what this person read last, marked so.
 * @param field names what is read, with everything that it depends on
 * @throws ProblemError as the service gave it where nothing was kept
 */
export async function readOrStale<S extends z.ZodType>(
  { user }: Session,
  field: string,
  schema: S,
  read: () => Promise<z.output<S>>,
  cache = staleCache(),
): Promise<z.output<S> | Response> {
  try {
    const value = await read();
    void cache.keep(user.id, field, value);
    return value;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 503) throw error;
    const stale = await cache.find(user.id, field, schema);
    if (stale === null) throw error;
    return Response.json(stale.value, {
      headers: { 'Cache-Control': 'private, no-store', [STALE_HEADER]: stale.at },
    });
  }
}
