import { config } from '../config';
import { ProblemError } from '../http/problem';
import { count, type Subject } from './counter';
import { limitsRedis } from './redis';
import { verdictOf } from './window';

/**
 * Counts the request and gives the headers that tell how much is left.
 * @throws ProblemError 429 where a quota is used up.
 */
export async function limit(subjects: readonly Subject[]): Promise<Readonly<Record<string, string>>> {
  const { EVENTS_PREFIX, RATE_LIMIT_SCALE } = config();
  const scaled = subjects.map(({ id, policy }) => ({
    id,
    policy: { ...policy, quota: Math.ceil(policy.quota * RATE_LIMIT_SCALE) },
  }));
  const verdict = verdictOf(await count(limitsRedis(), EVENTS_PREFIX, scaled));
  if (verdict === null || verdict.allowed) return verdict?.headers ?? {};
  throw new ProblemError({
    status: 429,
    code: 'limit/exceeded',
    message: `That was a lot at once. Wait ${verdict.retryAfterSeconds} seconds and try again.`,
    retryAfterSeconds: verdict.retryAfterSeconds,
    headers: verdict.headers,
  });
}

/** The address that reached our own front door: what stands further left in the header anybody can write. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
