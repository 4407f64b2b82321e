import type { Redis } from 'ioredis';
import { parseEntry, type RawEntry } from '../streams/stream-entry.js';

const PAGE = 1_000;
const MAX_PAGES = 100;

/**
 * Which events of these subjects some group still has before it: unread, being handled, or waiting for a retry.
 * A stream that is too long to look through counts as having them all: who is behind is not stuck.
 * @returns ids of events, or 'too-many'.
 */
export async function heldEvents(
  redis: Redis,
  stream: string,
  orderingKeys: ReadonlySet<string>,
): Promise<Set<string> | 'too-many'> {
  const held = new Set<string>();
  const groups = await groupsOf(redis, stream);
  let start = '-';
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const entries = (await redis.xrange(stream, start, '+', 'COUNT', PAGE)) as unknown as RawEntry[];
    for (const raw of entries) {
      const { id, json, orderingKey } = parseEntry(raw);
      if (!orderingKey || !orderingKeys.has(orderingKey)) continue;
      const eventId = eventIdOf(json);
      if (eventId && (await isHeld(redis, stream, groups, id))) held.add(eventId);
    }
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) return held;
    start = `(${last[0]}`;
  }
  return 'too-many';
}

interface Group {
  readonly name: string;
  readonly lastDelivered: string;
}

async function groupsOf(redis: Redis, stream: string): Promise<Group[]> {
  if (!(await redis.exists(stream))) return [];
  return ((await redis.xinfo('GROUPS', stream)) as string[][]).map((flat) => ({
    name: flat[flat.indexOf('name') + 1] ?? '',
    lastDelivered: flat[flat.indexOf('last-delivered-id') + 1] ?? '0-0',
  }));
}

async function isHeld(redis: Redis, stream: string, groups: readonly Group[], id: string): Promise<boolean> {
  for (const { name, lastDelivered } of groups) {
    if (isAfter(id, lastDelivered)) return true;
    const pending = (await redis.xpending(stream, name, id, id, 1)) as unknown[];
    if (pending.length > 0) return true;
  }
  return false;
}

function isAfter(id: string, other: string): boolean {
  const [ms = 0, seq = 0] = id.split('-').map(Number);
  const [otherMs = 0, otherSeq = 0] = other.split('-').map(Number);
  return ms > otherMs || (ms === otherMs && seq > otherSeq);
}

function eventIdOf(json: string | undefined): string | undefined {
  try {
    const { id } = JSON.parse(json ?? '') as { id?: unknown };
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
