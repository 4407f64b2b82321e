import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import { errorKind } from './consumer/attempts.js';
import { BusConfigurationError } from './errors.js';
import { Isolation } from './consumer/isolation.js';
import type { IsCancelled, Registration } from './consumer/registration.js';
import { Subscription } from './consumer/subscription.js';
import { DeadLetterWatch, type OnLetter } from './dead-letters/dead-letter-watch.js';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { Ledger } from './ledger/ledger.js';
import { createBusPool } from './ledger/pool.js';
import { silentLogger, type BusLogger } from './logger.js';
import { startAtZero } from './metrics.js';
import { Monitor } from './monitor.js';
import { EventOperations } from './operations/event-operations.js';
import { Reaper, type Reaped, type StuckSubject } from './operations/reaper.js';
import { ProgressReader } from './progress/progress-reader.js';
import { ProgressReporter } from './progress/progress-reporter.js';
import { Epoch } from './relay/epoch.js';
import { Housekeeping } from './relay/housekeeping.js';
import { OutboxRelay } from './relay/outbox-relay.js';
import { WakeUp } from './relay/wake-up.js';
import { connectRedis, whenReady } from './streams/connect.js';
import { BusKeys } from './streams/keys.js';

export interface EventBusOptions {
  /** The consumer group: the service's name. */
  readonly group: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Of every Redis key; default `ib`. */
  readonly prefix?: string;
  readonly isCancelled?: IsCancelled;
  readonly logger?: BusLogger;
  /** How long handlers may finish after stop(), ms. */
  readonly drainMs?: number;
  /** How often the relay looks without being woken, ms. */
  readonly pollMs?: number;
}

const START_WITHIN_MS = 3_000;

/** The bus of one process: relays the outbox and runs the group's subscriptions. */
export class EventBus {
  readonly group: string;
  readonly keys: BusKeys;
  readonly deadLetters: DeadLetters;
  readonly operations: EventOperations;
  readonly progressReporter: ProgressReporter;
  readonly progressReader: ProgressReader;
  readonly #options: EventBusOptions;
  readonly #logger: BusLogger;
  readonly #consumer: string;
  readonly #pool: Pool;
  readonly #ledger: Ledger;
  readonly #commands: Redis;
  readonly #relayConnection: Redis;
  readonly #connections: Redis[] = [];
  readonly #registrations = new Map<string, Registration>();
  readonly #relay: OutboxRelay;
  readonly #wakeUp: WakeUp;
  readonly #stopped = new AbortController();
  readonly #isolation = new Isolation();
  readonly #helpers: { stop(): Promise<void> }[] = [];
  #subscriptions: Subscription[] = [];
  #housekeeping: Housekeeping | undefined;
  #monitor: Monitor | undefined;
  #beginning: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;

  constructor(options: EventBusOptions) {
    this.#options = options;
    this.group = options.group;
    this.#consumer = `${options.group}:${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
    this.#logger = options.logger ?? silentLogger;
    this.keys = new BusKeys(options.prefix ?? 'ib');
    this.#pool = createBusPool(options.databaseUrl, this.#logger);
    this.#ledger = new Ledger(this.#pool, this.group);
    this.#commands = this.#connect('commands');
    this.#relayConnection = this.#connect('relay');
    this.deadLetters = new DeadLetters(this.#commands, this.keys);
    this.operations = new EventOperations(this.#pool, this.#commands, this.keys);
    this.progressReporter = new ProgressReporter(this.#commands, this.keys);
    this.progressReader = new ProgressReader(this.#commands, this.keys, () => this.#connect('progress'));
    this.#relay = new OutboxRelay({
      pool: this.#pool,
      redis: this.#relayConnection,
      keys: this.keys,
      epoch: new Epoch(this.#pool, this.#relayConnection, this.keys, this.#logger),
      logger: this.#logger,
      ...(options.pollMs && { pollMs: options.pollMs }),
    });
    this.#wakeUp = new WakeUp(options.databaseUrl, options.group, this.#logger, () => this.#relay.wake());
  }

  /** Before start(). */
  subscribe(registration: Registration): void {
    const { name } = registration.definition;
    if (this.#registrations.has(name)) {
      throw new BusConfigurationError(
        `The group ${this.group} has two handlers for ${name}; it may have one.`,
      );
    }
    this.#registrations.set(name, registration);
  }

  /** Returns soon even where Redis or Postgres is away: the service itself must be up, and the bus follows. */
  async start(): Promise<void> {
    const events = [...this.#registrations.keys()];
    startAtZero(this.group, events);
    this.#relay.start();
    void this.#wakeUp.start();
    this.#housekeeping = new Housekeeping({
      pool: this.#pool,
      redis: this.#relayConnection,
      keys: this.keys,
      events,
      announce: () => this.#ledger.subscribe(events),
      logger: this.#logger,
    });
    this.#housekeeping.start();
    this.#monitor = new Monitor({
      pool: this.#pool,
      redis: this.#relayConnection,
      keys: this.keys,
      group: this.group,
      events,
    });
    this.#monitor.start();
    if (events.length === 0) return;
    this.#beginning = this.#begin(events);
    await within(START_WITHIN_MS, this.#beginning);
  }

  async #begin(events: readonly string[]): Promise<void> {
    await this.#announce(events);
    await whenReady(this.#commands, 2_000, this.#stopped.signal).catch(() => undefined);
    if (this.#stopped.signal.aborted) return;
    this.#subscriptions = [...this.#registrations.values()].map((registration) =>
      this.#subscription(registration),
    );
    for (const subscription of this.#subscriptions) {
      // Without Redis the reading loop makes the group as soon as it can.
      await subscription.ensureGroup().catch(() => undefined);
      subscription.start();
    }
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#stopped.abort();
    await this.#beginning;
    const { drainMs = 12_000 } = this.#options;
    await Promise.all(this.#subscriptions.map((subscription) => subscription.stop(drainMs)));
    await Promise.all(
      [this.#wakeUp, this.#housekeeping, this.#monitor, ...this.#helpers].map((part) => part?.stop()),
    );
    // Last, so that it still takes what the handlers published.
    await this.#relay.stop();
    for (const redis of this.#connections) redis.disconnect();
    await this.#pool.end();
  }

  /** Calls `onLetter` for each dead letter, once in the group; again later where it fails. */
  watchDeadLetters(onLetter: OnLetter): void {
    const watch = new DeadLetterWatch(
      {
        blocking: this.#connect('dead letters'),
        commands: this.#commands,
        stream: this.keys.dead,
        group: this.group,
        consumer: this.#consumer,
        logger: this.#logger,
      },
      onLetter,
    );
    this.#helpers.push(watch);
    watch.start();
  }

  /** Looks for stuck work every minute, on one replica at a time. @returns what looks at once. */
  reapStuck<Stuck extends StuckSubject>(
    findStuck: () => Promise<Stuck[]>,
    restart: (stuck: Stuck) => Promise<void>,
    everyMs?: number,
  ): { reap(): Promise<Reaped> } {
    const parts = { pool: this.#pool, operations: this.operations, logger: this.#logger, findStuck, restart };
    const reaper = new Reaper<Stuck>({ ...parts, ...(everyMs && { everyMs }) });
    this.#helpers.push(reaper);
    reaper.start();
    return reaper;
  }

  #subscription(registration: Registration): Subscription {
    const blocking = this.#connect(`read:${registration.definition.name}`);
    return new Subscription({
      group: this.group,
      registration,
      ledger: this.#ledger,
      isCancelled: this.#options.isCancelled,
      logger: this.#logger,
      isolation: this.#isolation,
      keys: this.keys,
      consumer: this.#consumer,
      commands: this.#commands,
      blocking,
    });
  }

  /** Which group reads what must be known even when Redis has forgotten it. */
  async #announce(events: readonly string[]): Promise<void> {
    let reported = false;
    for (;;) {
      try {
        return await this.#ledger.subscribe(events);
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        if (!reported) this.#logger.warn({ error: errorKind(error) }, 'the bus waits for the database');
        reported = true;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  #connect(role: string): Redis {
    const name = `${this.keys.prefix}:${this.group}:${role}`;
    const redis = connectRedis({ url: this.#options.redisUrl, name, logger: this.#logger });
    this.#connections.push(redis);
    return redis;
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
