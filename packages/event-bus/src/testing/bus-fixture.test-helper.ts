import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { DataOf, EventDefinition } from '@interview-buddy/shared-types/events';
import { createTestDatabase, testRedisPrefix, testServers } from '@interview-buddy/shared-utils/testing';
import type { EventScope, DeadLetterFailure } from '../consumer/event-scope.js';
import { resolveHandlerOptions, type HandlerOptions } from '../consumer/handler-options.js';
import { EventBus, type EventBusOptions } from '../event-bus.js';
import { EventPublisher } from '../outbox/event-publisher.js';
import { BusKeys } from '../streams/keys.js';
import { createSqlRunner, type SqlRunner } from './sql-runner.js';

export interface HandlerSpec<E extends EventDefinition> extends HandlerOptions {
  handle(data: DataOf<E>, scope: EventScope): Promise<void>;
  dead?(data: DataOf<E>, scope: EventScope, failure: DeadLetterFailure): Promise<void>;
}

/** A database and a Redis prefix of the test's own, and buses on them that are stopped at its end. */
export class BusFixture {
  readonly prefix = testRedisPrefix();
  readonly keys = new BusKeys(this.prefix);
  readonly redis = new Redis(testServers().redisUrl);
  readonly publisher = new EventPublisher({ source: 'test' });
  readonly #buses: EventBus[] = [];

  private constructor(
    readonly databaseUrl: string,
    readonly sql: SqlRunner,
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<BusFixture> {
    const database = await createTestDatabase();
    const sql = createSqlRunner(database.url);
    await sql.pool.query(
      `CREATE TABLE effects (id bigserial PRIMARY KEY, subject uuid NOT NULL, label text NOT NULL)`,
    );
    return new BusFixture(database.url, sql, () => database.drop());
  }

  /** The group publishes and relays under the source `test` too, so that NOTIFY wakes it. */
  bus(group = 'test', options: Partial<EventBusOptions> = {}): EventBus {
    const bus = new EventBus({
      group,
      databaseUrl: this.databaseUrl,
      redisUrl: testServers().redisUrl,
      prefix: this.prefix,
      drainMs: 2_000,
      pollMs: 100,
      ...options,
    });
    this.#buses.push(bus);
    return bus;
  }

  async consume<E extends EventDefinition>(
    definition: E,
    { handle, dead, ...options }: HandlerSpec<E>,
    { group = 'test', ...busOptions }: Partial<EventBusOptions> = {},
  ): Promise<EventBus> {
    const bus = this.bus(group, busOptions);
    bus.subscribe({
      definition,
      options: { ...resolveHandlerOptions({ backoffMs: 20, ...options }) },
      handle: (data, scope) => handle(data as DataOf<E>, scope),
      ...(dead && { dead: (data, scope, failure) => dead(data as DataOf<E>, scope, failure) }),
    });
    await bus.start();
    return bus;
  }

  publish<E extends EventDefinition>(definition: E, data: DataOf<E>): Promise<string> {
    return this.sql.$transaction((tx) => this.publisher.publish(tx, definition, data));
  }

  /** An effect that a test can count. */
  async effect(scope: EventScope, subject: string, label = 'done'): Promise<'committed' | 'duplicate'> {
    return scope.commit(this.sql, async (tx) => {
      await tx.$executeRaw`INSERT INTO effects (subject, label) VALUES (${subject}::uuid, ${label}::text)`;
    });
  }

  async effects(subject?: string): Promise<string[]> {
    const { rows } = await this.sql.pool.query<{ label: string }>(
      'SELECT label FROM effects WHERE $1::uuid IS NULL OR subject = $1 ORDER BY id',
      [subject ?? null],
    );
    return rows.map(({ label }) => label);
  }

  /** Every connection of these buses, and of nobody else's test. */
  async cutConnections(): Promise<void> {
    const list = String(await this.redis.call('CLIENT', 'LIST'));
    for (const line of list.split('\n')) {
      const [, id, name] = /^id=(\d+) .*? name=(\S*)/.exec(line) ?? [];
      if (id && name?.startsWith(this.prefix)) await this.redis.call('CLIENT', 'KILL', 'ID', id);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#buses.map((bus) => bus.stop()));
    const keys = await this.redis.keys(`${this.prefix}:*`);
    if (keys.length > 0) await this.redis.del(keys);
    this.redis.disconnect();
    await this.sql.close();
    await this.drop();
  }
}

export function subject(run = 1): { interviewId: string; userId: string; run: number } {
  return { interviewId: randomUUID(), userId: 'person-1', run };
}
