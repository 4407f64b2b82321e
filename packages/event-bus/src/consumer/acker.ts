import type { Redis } from 'ioredis';
import { reconnectIfTimedOut } from '../streams/connect.js';

const AGAIN_AFTER_MS = 500;

/** Acknowledges in batches: with the next read where there is one, else by itself. Keeps what Redis did not take. */
export class Acker {
  #waiting: string[] = [];
  #scheduled = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly stream: string,
    private readonly group: string,
  ) {}

  add(id: string): void {
    this.#waiting.push(id);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.flush();
    });
  }

  /** Hands over what waits to whoever sends it along with a command of its own. */
  drain(): string[] {
    const ids = this.#waiting;
    this.#waiting = [];
    return ids;
  }

  putBack(ids: readonly string[]): void {
    if (ids.length === 0) return;
    this.#waiting.push(...ids);
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      void this.flush();
    }, AGAIN_AFTER_MS);
  }

  async flush(): Promise<void> {
    const ids = this.drain();
    if (ids.length === 0) return;
    try {
      await this.redis.xack(this.stream, this.group, ...ids);
    } catch (error) {
      reconnectIfTimedOut(this.redis, error);
      this.putBack(ids);
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#retry);
    await this.flush();
    clearTimeout(this.#retry);
  }
}
