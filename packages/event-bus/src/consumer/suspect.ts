import type { Redis } from 'ioredis';

const KEPT_S = 86_400;

/** Tells the other processes which entry runs alone in this one: where it dies, they blame no other. */
export class Suspect {
  constructor(
    private readonly redis: Redis,
    private readonly key: string,
    private readonly stream: string,
  ) {}

  /** Without Redis nobody is told, and who waits beside the entry may be blamed once more than is just. */
  async runsAlone(entry: string): Promise<void> {
    await this.redis.set(this.key, `${this.stream} ${entry}`, 'EX', KEPT_S).catch(() => undefined);
  }

  async ended(): Promise<void> {
    await this.redis.del(this.key).catch(() => undefined);
  }
}
