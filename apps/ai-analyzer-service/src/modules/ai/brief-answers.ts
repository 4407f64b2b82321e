import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';

export interface BriefAnswersOptions {
  url: string;
  /** Of every key. */
  prefix: string;
}

const KEPT_SECONDS = 3_600;

/**
 * Answers of models that belong to no interview: kept for an hour, for all replicas. While Redis is away nothing is kept
 * and nothing found, and nobody waits for it.
 */
@Injectable()
export class BriefAnswers implements OnApplicationShutdown {
  private readonly redis: Redis;

  constructor(private readonly options: BriefAnswersOptions) {
    this.redis = new Redis(options.url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: 500,
      retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
    });
    // Without a listener ioredis prints each failed attempt; the bus tells that Redis is away.
    this.redis.on('error', () => undefined);
  }

  async find(key: string): Promise<unknown> {
    try {
      const kept = await this.redis.get(this.keyOf(key));
      return kept === null ? undefined : JSON.parse(kept);
    } catch {
      return undefined;
    }
  }

  async keep(key: string, output: unknown): Promise<void> {
    await this.redis.set(this.keyOf(key), JSON.stringify(output), 'EX', KEPT_SECONDS).catch(() => undefined);
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  private keyOf(key: string): string {
    return `${this.options.prefix}:ai-answer:${key}`;
  }
}
