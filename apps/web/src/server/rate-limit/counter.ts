import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { logger } from '../telemetry/logger';
import type { Policy, Usage } from './window';

export interface Subject {
  policy: Policy;
  /** A user id or an address; stored as a hash. */
  id: string;
}

// The first request of a window sets its end, in the same step that counts it.
const COUNT = `
local used = redis.call('INCR', KEYS[1])
if used == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {used, redis.call('PTTL', KEYS[1])}`;

/** Counts this request for each subject. Where Redis does not answer nothing is counted and nothing refused. */
export async function count(
  redis: Redis | null,
  prefix: string,
  subjects: readonly Subject[],
): Promise<Usage[]> {
  if (redis === null) return [];
  try {
    return await Promise.all(subjects.map((subject) => countOne(redis, prefix, subject)));
  } catch (error) {
    logger().debug({ err: error }, 'rate limits are off: Redis does not answer');
    return [];
  }
}

async function countOne(redis: Redis, prefix: string, { policy, id }: Subject): Promise<Usage> {
  const hashed = createHash('sha256').update(id).digest('base64url').slice(0, 22);
  const key = `${prefix}:limit:${policy.name}:${hashed}`;
  const answer = await redis.eval(COUNT, 1, key, policy.windowSeconds * 1000);
  const [used, endsInMs] = Array.isArray(answer) ? answer.map(Number) : [];
  if (used === undefined || endsInMs === undefined)
    throw new Error('Redis answered a count with something else.');
  return { policy, used, endsInMs };
}
