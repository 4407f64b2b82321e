import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { createSqlRunner, type SqlRunner } from '@interview-buddy/event-bus/testing';
import {
  createTestDatabase,
  testRedisPrefix,
  testServers,
  untilTrue,
} from '@interview-buddy/shared-utils/testing';
import { WorkerProcess, type WorkerSettings } from './worker-process.ts';

/** What takes long and adds little to a first answer: `CHAOS=full npm test -- chaos`. */
export const full = process.env['CHAOS'] === 'full';

/** A database, a Redis prefix, and the processes of one test; Postgres and the streams are the oracle. */
export class Stage {
  readonly prefix = testRedisPrefix();
  readonly redis: Redis;
  readonly #workers: WorkerProcess[] = [];

  private constructor(
    readonly databaseUrl: string,
    readonly redisUrl: string,
    readonly sql: SqlRunner,
    private readonly drop: () => Promise<void>,
  ) {
    this.redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
    this.redis.on('error', () => undefined);
  }

  static async open(redisUrl = testServers().redisUrl): Promise<Stage> {
    const database = await createTestDatabase();
    const sql = createSqlRunner(database.url);
    await sql.pool.query(
      'CREATE TABLE effects (id bigserial PRIMARY KEY, subject uuid NOT NULL, label text NOT NULL)',
    );
    return new Stage(database.url, redisUrl, sql, () => database.drop());
  }

  worker(settings: Partial<WorkerSettings> = {}, skewMs = 0): WorkerProcess {
    const worker = new WorkerProcess(
      {
        databaseUrl: this.databaseUrl,
        redisUrl: this.redisUrl,
        prefix: this.prefix,
        group: 'workers',
        label: `worker-${this.#workers.length + 1}`,
        ...settings,
      },
      skewMs,
    );
    this.#workers.push(worker);
    return worker;
  }

  async ready(settings: Partial<WorkerSettings> = {}, skewMs = 0): Promise<WorkerProcess> {
    const worker = this.worker(settings, skewMs);
    await worker.until('ready');
    return worker;
  }

  get stream(): string {
    return `${this.prefix}:events:interview.uploaded`;
  }

  async effects(subject: string): Promise<string[]> {
    const { rows } = await this.sql.pool.query<{ label: string }>(
      'SELECT label FROM effects WHERE subject = $1',
      [subject],
    );
    return rows.map(({ label }) => label);
  }

  /** Waits until each subject has its effect, and fails where one has two. */
  async eachOnce(subjects: readonly string[], timeoutMs = 60_000): Promise<void> {
    const counts = async (): Promise<number[]> => {
      const { rows } = await this.sql.pool.query<{ count: string }>(
        'SELECT count(e.id) FROM unnest($1::uuid[]) AS s (id) LEFT JOIN effects e ON e.subject = s.id GROUP BY s.id',
        [subjects],
      );
      return rows.map(({ count }) => Number(count));
    };
    await untilTrue(async () => (await counts()).every((count) => count > 0), {
      timeoutMs,
      everyMs: 100,
    }).catch(async () => {
      const missing = (await counts()).filter((count) => count === 0).length;
      throw new Error(`${missing} of ${subjects.length} events had no effect`);
    });
    const twice = (await counts()).filter((count) => count > 1).length;
    if (twice > 0) throw new Error(`${twice} of ${subjects.length} events took effect more than once`);
  }

  /** Nothing waits in the outbox or is held by a consumer. */
  async settled(group = 'workers', timeoutMs = 30_000): Promise<void> {
    await untilTrue(
      async () => {
        const { rowCount } = await this.sql.pool.query(
          'SELECT 1 FROM outbox_events WHERE published_at IS NULL LIMIT 1',
        );
        const [pending] = (await this.redis.xpending(this.stream, group)) as [number];
        return rowCount === 0 && pending === 0;
      },
      { timeoutMs, everyMs: 50 },
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.kill()));
    this.redis.disconnect();
    await this.sql.close();
    await this.drop();
  }
}

export function subjects(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}
