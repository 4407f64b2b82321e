import type { Redis } from 'ioredis';
import type { BusKeys } from '../streams/keys.js';
import { progress, type Progress } from './progress.js';

/** What the stages last said. While Redis is away nothing is known, and that is no error. */
export class ProgressReader {
  #listening = false;
  readonly #listeners = new Set<(progress: Progress) => void>();

  constructor(
    private readonly redis: Redis,
    private readonly keys: BusKeys,
    private readonly connect: () => Redis,
  ) {}

  async read(interviewIds: readonly string[]): Promise<Map<string, Progress>> {
    const found = new Map<string, Progress>();
    if (interviewIds.length === 0) return found;
    const values = await this.redis.mget(interviewIds.map((id) => this.keys.progress(id))).catch(() => []);
    for (const value of values) {
      const parsed = parse(value);
      if (parsed) found.set(parsed.interviewId, parsed);
    }
    return found;
  }

  /** @returns what ends the subscription. */
  subscribe(listener: (progress: Progress) => void): () => void {
    this.#listeners.add(listener);
    this.#listen();
    return () => this.#listeners.delete(listener);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    const subscriber = this.connect();
    const subscribe = () => void subscriber.subscribe(this.keys.progressChannel).catch(() => undefined);
    subscriber.on('ready', subscribe);
    subscriber.on('message', (_channel: string, message: string) => {
      const parsed = parse(message);
      if (parsed) for (const listener of this.#listeners) listener(parsed);
    });
  }
}

function parse(json: string | null): Progress | undefined {
  if (!json) return undefined;
  try {
    return progress.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
