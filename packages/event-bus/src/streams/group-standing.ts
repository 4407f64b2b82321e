import type { Redis } from 'ioredis';
import { PARKED } from './keys.js';
import type { RawEntry } from './stream-entry.js';

export interface GroupStanding {
  /** Entries that were not handed to anybody yet. */
  readonly lag: number;
  /** Handed to a consumer and not finished. */
  readonly inFlight: number;
  /** Waiting for a retry or for their turn. */
  readonly parked: number;
  /** Age of the oldest entry that is not finished, ms by Redis' clock; 0 where there is none. */
  readonly oldestAgeMs: number;
}

const nothingThere: GroupStanding = { lag: 0, inFlight: 0, parked: 0, oldestAgeMs: 0 };

/** How far a group is with a stream. */
export async function groupStanding(redis: Redis, stream: string, group: string): Promise<GroupStanding> {
  if (!(await redis.exists(stream))) return nothingThere;
  const groups = ((await redis.xinfo('GROUPS', stream)) as unknown[][]).map(toRecord);
  const info = groups.find(({ name }) => name === group);
  if (!info) return { ...nothingThere, lag: await redis.xlen(stream) };
  const delivered = String(info['last-delivered-id']);
  const [pending, oldestPending, , holders] = (await redis.xpending(stream, group)) as [
    number,
    string | null,
    string | null,
    [string, string][] | null,
  ];
  const parked = Number(holders?.find(([name]) => name === PARKED)?.[1] ?? 0);
  const [unread] = (await redis.xrange(stream, `(${delivered}`, '+', 'COUNT', 1)) as unknown as RawEntry[];
  const oldest = [oldestPending, unread?.[0]].filter((id): id is string => Boolean(id)).map(millisecondsOf);
  const [seconds] = await redis.time();
  return {
    // Redis gives no lag after entries were removed in the middle.
    lag:
      typeof info['lag'] === 'number' ? info['lag'] : unread ? await countAfter(redis, stream, delivered) : 0,
    inFlight: pending - parked,
    parked,
    oldestAgeMs: oldest.length > 0 ? Math.max(0, Number(seconds) * 1_000 - Math.min(...oldest)) : 0,
  };
}

async function countAfter(redis: Redis, stream: string, id: string): Promise<number> {
  return (await redis.xrange(stream, `(${id}`, '+', 'COUNT', 10_000)).length;
}

function millisecondsOf(id: string): number {
  return Number(id.split('-')[0]);
}

function toRecord(flat: unknown[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (let i = 0; i + 1 < flat.length; i += 2) record[String(flat[i])] = flat[i + 1];
  return record;
}
