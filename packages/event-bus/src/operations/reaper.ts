import type { Pool } from 'pg';
import { errorKind } from '../consumer/attempts.js';
import type { BusLogger } from '../logger.js';
import type { EventOperations } from './event-operations.js';

/** A subject whose work should long have gone on. */
export interface StuckSubject {
  readonly orderingKey: string;
}

export interface ReaperParts<Stuck extends StuckSubject> {
  readonly pool: Pool;
  readonly operations: EventOperations;
  readonly logger: BusLogger;
  /** What Postgres says is in a state for too long. */
  findStuck(): Promise<Stuck[]>;
  /** For what no event can move on any more: nothing of it is unfinished, and still it stands. */
  restart(stuck: Stuck): Promise<void>;
  readonly everyMs?: number;
}

export interface Reaped {
  readonly republished: number;
  readonly restarted: number;
}

/** A lock number of the bus's own in Postgres: one replica reaps at a time. */
const REAPER_LOCK = 4_011_771;

/** Finds stuck work and gets it going again: by its unfinished events, else by a new start. */
export class Reaper<Stuck extends StuckSubject> {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: ReaperParts<Stuck>) {}

  start(): void {
    const { everyMs = 60_000 } = this.parts;
    this.#timer = setInterval(
      () => {
        this.#running = this.reap().catch((error: unknown) => {
          this.parts.logger.warn({ error: errorKind(error) }, 'stuck work could not be looked for');
        });
      },
      everyMs * (0.75 + Math.random() / 2),
    );
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  async reap(): Promise<Reaped> {
    const client = await this.parts.pool.connect();
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
        REAPER_LOCK,
      ]);
      if (!rows[0]?.mine) return { republished: 0, restarted: 0 };
      try {
        return await this.#reapEach();
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [REAPER_LOCK]);
      }
    } finally {
      client.release();
    }
  }

  async #reapEach(): Promise<Reaped> {
    const { operations, logger } = this.parts;
    let republished = 0;
    let restarted = 0;
    for (const stuck of await this.parts.findStuck()) {
      const outcome = await operations.republishUnfinished(stuck.orderingKey);
      if (outcome === 'in-hand') continue;
      if (outcome === 'republished') republished += 1;
      else {
        await this.parts.restart(stuck);
        restarted += 1;
      }
      logger.warn({ subject: stuck.orderingKey, outcome }, 'stuck work goes on');
    }
    return { republished, restarted };
  }
}
