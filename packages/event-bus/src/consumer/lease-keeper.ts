import type { Redis } from 'ioredis';
import { LeaseLost } from '../errors.js';
import { reconnectIfTimedOut } from '../streams/connect.js';
import { renew } from '../streams/scripts.js';
import type { Flight } from './flight.js';

/** Keeps the leases of what this process works on, and notices when one was lost. */
export class LeaseKeeper {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly redis: Redis,
    private readonly keys: readonly string[],
    private readonly group: string,
    private readonly consumer: string,
    private readonly leaseMs: number,
    private readonly flights: ReadonlySet<Flight>,
  ) {}

  start(): void {
    this.#timer = setInterval(() => void this.renew([...this.flights]), this.leaseMs / 3);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Leases that are not known to have been renewed within their length may be somebody else's by now. */
  async assertHeld(flight: Flight): Promise<void> {
    if (performance.now() - flight.renewedAt >= this.leaseMs * 0.9) await this.renew([flight]);
    if (flight.aborted) throw flight.aborted;
  }

  /** While Redis is away nobody can take a lease either: the fence in Postgres decides then. */
  async renew(flights: readonly Flight[]): Promise<void> {
    const held = flights.filter(({ aborted }) => !(aborted instanceof LeaseLost));
    if (held.length === 0) return;
    const askedAt = performance.now();
    let lost: Set<string>;
    try {
      const reply = await renew.run(this.redis, this.keys, [
        this.group,
        this.consumer,
        ...held.map(({ id }) => id),
      ]);
      lost = new Set(reply as string[]);
    } catch (error) {
      reconnectIfTimedOut(this.redis, error);
      if (!isNoGroup(error)) return;
      lost = new Set(held.map(({ id }) => id));
    }
    for (const flight of held) {
      if (lost.has(flight.id)) flight.abort(new LeaseLost(flight.eventId));
      else flight.renewedAt = askedAt;
    }
  }
}

export function isNoGroup(error: unknown): boolean {
  return error instanceof Error && /NOGROUP|UNBLOCKED|no such key/.test(error.message);
}
