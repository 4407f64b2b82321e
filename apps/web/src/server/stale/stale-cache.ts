import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { BriefMemory } from '@interview-buddy/shared-utils/memory';
import { logger } from '../telemetry/logger';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What was read lately is kept for an hour: long enough for a database that is out of breath. */
const KEPT_SECONDS = 3600;
/** The event bus lives in the same Redis and must never find it full. */
const MOST_FIELDS = 20;
const MOST_BYTES = 512 * 1024;

/** Digests of what was kept: the same is not kept again within a minute, so its age is told as up to that much more. */
const keptLately = new BriefMemory<string>({ forMs: 60_000, most: 5_000 });

const entry = z.object({ at: z.iso.datetime(), value: z.unknown() });

export interface Stale<T> {
  value: T;
  /** When it was read, ISO 8601. */
  at: string;
}

/**
 * What a person read last, one hash for each, so that erasing them is one command.
 * Where Redis does not answer nothing is kept and nothing found; nobody waits for it longer than its time limit.
 */
export class StaleCache {
  constructor(
    private readonly redis: Redis | null,
    private readonly prefix: string,
  ) {}

  async keep(userId: string, field: string, value: unknown, now = new Date()): Promise<void> {
    await this.quietly(async (redis) => {
      const key = this.key(userId);
      const text = JSON.stringify(value);
      const digest = createHash('sha256').update(text).digest('base64url');
      const write = async (): Promise<string> => {
        await this.write(redis, { key, field, text, at: now.toISOString() });
        return digest;
      };
      const place = `${key} ${field}`;
      if ((await keptLately.recall(place, write)) !== digest) await keptLately.renew(place, write);
    });
  }

  async find<S extends z.ZodType>(
    userId: string,
    field: string,
    schema: S,
  ): Promise<Stale<z.output<S>> | null> {
    const stored = await this.quietly((redis) => redis.hgetBuffer(this.key(userId), field));
    if (!stored) return null;
    const { at, value } = entry.parse(JSON.parse((await unpack(stored)).toString('utf8')));
    const parsed = schema.safeParse(value);
    return parsed.success ? { at, value: parsed.data } : null;
  }

  /** For whatever a person deletes: what is gone is not shown again. */
  async forget(userId: string): Promise<void> {
    await this.quietly((redis) => redis.del(this.key(userId)));
  }

  private async write(
    redis: Redis,
    { key, field, text, at }: { key: string; field: string; text: string; at: string },
  ): Promise<void> {
    const packed = await pack(`{"at":"${at}","value":${text}}`);
    if (packed.length > MOST_BYTES) return;
    if ((await redis.hlen(key)) >= MOST_FIELDS) await redis.del(key);
    await redis.multi().hset(key, field, packed).expire(key, KEPT_SECONDS).exec();
  }

  private key(userId: string): string {
    return `${this.prefix}:stale:${createHash('sha256').update(userId).digest('base64url').slice(0, 22)}`;
  }

  private async quietly<T>(act: (redis: Redis) => Promise<T>): Promise<T | null> {
    if (this.redis === null) return null;
    try {
      return await act(this.redis);
    } catch (error) {
      logger().debug({ err: error }, 'nothing is kept for bad times: Redis does not answer');
      return null;
    }
  }
}
