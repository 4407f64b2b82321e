import type { z } from 'zod';
import { config } from '../config';
import { ProblemError } from '../http/problem';
import { limitsRedis } from '../rate-limit/redis';
import type { Session } from '../session/session';
import { StaleCache, type Stale } from './stale-cache';

/** Tells the browser since when an answer is no longer fresh. */
export const STALE_HEADER = 'X-Stale-Since';

/** Something that a service answers for a person, and the name under which it is kept for bad times. */
export interface Reading<S extends z.ZodType> {
  session: Session;
  /** Names what is read, with everything that it depends on. */
  field: string;
  schema: S;
  read: () => Promise<z.output<S>>;
}

export const staleCache = (): StaleCache => new StaleCache(limitsRedis(), config().EVENTS_PREFIX);

/**
 * What the service answers; where it has no database connection free, what this person read last, marked so.
 * @throws ProblemError as the service gave it where nothing was kept
 */
export async function readOrStale<S extends z.ZodType>(
  reading: Reading<S>,
  cache = staleCache(),
): Promise<z.output<S> | Response> {
  try {
    return await readAndKeep(reading, cache);
  } catch (error) {
    const stale = isBusy(error) ? await findKept(reading, cache) : null;
    if (stale === null) throw error;
    return Response.json(stale.value, {
      headers: { 'Cache-Control': 'private, no-store', [STALE_HEADER]: stale.at },
    });
  }
}

/** @throws ProblemError as the service gave it */
export async function readAndKeep<S extends z.ZodType>(
  { session, field, read }: Reading<S>,
  cache: StaleCache,
): Promise<z.output<S>> {
  const value = await read();
  void cache.keep(session.user.id, field, value);
  return value;
}

export function findKept<S extends z.ZodType>(
  { session, field, schema }: Reading<S>,
  cache: StaleCache,
): Promise<Stale<z.output<S>> | null> {
  return cache.find(session.user.id, field, schema);
}

/** The service has no database connection free, or does not answer at all. */
export function isBusy(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 503;
}
