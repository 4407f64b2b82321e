import type { Redis } from 'ioredis';
import { LeaseLost, ShuttingDown } from '../errors.js';
import { toFields } from '../dead-letters/dead-letter.js';
import { busMetrics } from '../metrics.js';
import { reconnectIfTimedOut } from '../streams/connect.js';
import type { BusKeys, GroupKeys } from '../streams/keys.js';
import { acknowledge, bury, postpone, reclaim, takeDue } from '../streams/scripts.js';
import { Acker } from './acker.js';
import { errorKind } from './attempts.js';
import { Deliverer } from './deliver.js';
import type { DeliveryParts, Disposition } from './delivery.js';
import { Flight, type TakenEntry } from './flight.js';
import { isNoGroup, LeaseKeeper } from './lease-keeper.js';
import { OrderedReader } from './ordered-reader.js';
import { PlainReader, type Reader } from './reader.js';
import { Suspect } from './suspect.js';
import { Unblock } from './unblock.js';

const TICK_MS = 250;
const RECLAIM_MS = 1_000;
const FORGET_CONSUMER_MS = 3_600_000;

export interface SubscriptionParts extends Omit<DeliveryParts, 'assertHeld' | 'suspect'> {
  readonly keys: BusKeys;
  readonly consumer: string;
  readonly commands: Redis;
  readonly blocking: Redis;
}

/** One group's work on one stream in this process: reads, delivers, and moves each entry on to what became of it. */
export class Subscription {
  readonly #keys: GroupKeys;
  readonly #scriptKeys: string[];
  readonly #flights = new Set<Flight>();
  readonly #leases: LeaseKeeper;
  readonly #deliverer: Deliverer;
  readonly #acker: Acker;
  readonly #reader: Reader;
  readonly #unblock: Unblock;
  #loop: Promise<void> | undefined;
  #ticking: Promise<void> = Promise.resolve();
  #ticker: NodeJS.Timeout | undefined;
  #reclaimedAt = 0;
  #stopping = false;
  #freed: () => void = () => undefined;

  constructor(private readonly parts: SubscriptionParts) {
    const { group, consumer, commands, registration } = parts;
    this.#keys = parts.keys.group(group, this.event);
    const { stream, due, state, heads } = this.#keys;
    this.#scriptKeys = [stream, due, state, heads];
    this.#leases = new LeaseKeeper(
      commands,
      this.#scriptKeys,
      group,
      consumer,
      registration.options.leaseMs,
      this.#flights,
    );
    this.#deliverer = new Deliverer({
      ...parts,
      assertHeld: (flight) => this.#leases.assertHeld(flight),
      suspect: new Suspect(commands, `${parts.keys.alone}${consumer}`, stream),
    });
    this.#acker = new Acker(commands, stream, group);
    this.#unblock = new Unblock(commands, parts.blocking);
    const readerParts = { ...parts, stream, acker: this.#acker };
    this.#reader = registration.options.ordered
      ? new OrderedReader(readerParts, this.#keys)
      : new PlainReader(readerParts);
  }

  get event(): string {
    return this.parts.registration.definition.name;
  }

  get #free(): number {
    return this.parts.registration.options.concurrency - this.#flights.size;
  }

  start(): void {
    this.#leases.start();
    this.#ticker = setInterval(() => {
      this.#ticking = this.#ticking.then(() => this.#tick());
    }, TICK_MS);
    this.#loop = this.#read();
  }

  /** Takes nothing new, lets handlers finish for `drainMs`, and hands back what is left. */
  async stop(drainMs: number): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#ticker);
    this.#freed();
    // More than once: the loop may just be on its way into a blocking read.
    const nudge = setInterval(() => void this.#unblock.now(), 25);
    await Promise.all([this.#loop, this.#ticking]);
    clearInterval(nudge);
    await this.#untilIdle(drainMs);
    for (const flight of this.#flights) flight.abort(new ShuttingDown());
    await this.#untilIdle(2_000);
    for (const flight of this.#flights)
      await this.#move(flight, { kind: 'postpone', ms: 0 }).catch(() => undefined);
    this.#leases.stop();
    await this.#acker.close();
  }

  async #untilIdle(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
    await Promise.race([Promise.all([...this.#flights].map(({ finished }) => finished)), enough]);
    clearTimeout(timer);
  }

  async #read(): Promise<void> {
    let failures = 0;
    while (!this.#stopping) {
      if (this.#free <= 0) {
        await new Promise<void>((resolve) => (this.#freed = resolve));
        continue;
      }
      try {
        for (const entry of await this.#reader.read(this.#free)) this.#take(entry, true);
        failures = 0;
      } catch (error) {
        if (this.#stopping) return;
        failures += 1;
        await this.#recover(error, failures);
      }
    }
  }

  async #recover(error: unknown, failures: number): Promise<void> {
    reconnectIfTimedOut(this.parts.commands, error);
    reconnectIfTimedOut(this.parts.blocking, error);
    if (isNoGroup(error)) {
      const made = await this.ensureGroup().then(
        () => true,
        () => false,
      );
      if (made) return;
    }
    if (failures === 5) {
      this.parts.logger.warn({ event: this.event, error: errorKind(error) }, 'cannot read events');
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(25 * 2 ** failures, 500)));
  }

  /** From the stream's beginning: what was published before the group existed is for it too. */
  async ensureGroup(): Promise<void> {
    try {
      await this.parts.commands.xgroup('CREATE', this.#keys.stream, this.parts.group, '0', 'MKSTREAM');
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('BUSYGROUP')) throw error;
    }
  }

  async #tick(): Promise<void> {
    if (this.#stopping) return;
    const { commands, group, consumer, keys, registration } = this.parts;
    try {
      const now = performance.now();
      if (now - this.#reclaimedAt >= Math.min(RECLAIM_MS, registration.options.leaseMs / 2)) {
        this.#reclaimedAt = now;
        const { leaseMs } = registration.options;
        const args = [group, consumer, leaseMs, FORGET_CONSUMER_MS, keys.alone];
        const taken = Number(await reclaim.run(commands, this.#scriptKeys, args));
        if (taken > 0) busMetrics.reclaimed.inc({ group, event: this.event }, taken);
      }
      const free = this.#free;
      if (free <= 0) return;
      const args = [group, consumer, free, this.#keys.waiting];
      const entries = (await takeDue.run(commands, this.#scriptKeys, args)) as TakenEntry[];
      for (const entry of entries) this.#take(entry, false);
    } catch (error) {
      // The reading loop recovers and reports; a tick only tries again.
      reconnectIfTimedOut(commands, error);
    }
  }

  #take(entry: TakenEntry, isNew: boolean): void {
    // What an ordered read hands out may also be a retry: then it comes with its attempts.
    const flight = new Flight(entry, isNew && entry[2] === '' && entry[3] === '0');
    if (this.#stopping || this.#free <= 0) {
      void this.#move(flight, { kind: 'postpone', ms: 0 }).catch(() => undefined);
      return;
    }
    if (!flight.fresh) this.#overtake(flight);
    this.#flights.add(flight);
    void this.#fly(flight);
  }

  /** A process that was stopped for long may get back what it still believes to be working on. */
  #overtake(flight: Flight): void {
    for (const other of this.#flights) if (other.id === flight.id) other.abort(new LeaseLost(other.eventId));
  }

  async #fly(flight: Flight): Promise<void> {
    const disposition = await this.#deliverer.deliver(flight);
    let next: TakenEntry | undefined;
    try {
      // What was handed back meanwhile is no longer this flight's to move.
      if (this.#flights.has(flight)) next = await this.#move(flight, disposition);
    } catch (error) {
      // The lease runs out and the entry is delivered again; the ledger knows if it took effect.
      reconnectIfTimedOut(this.parts.commands, error);
    } finally {
      this.#flights.delete(flight);
      flight.finish();
      this.#freed();
    }
    if (next) this.#take(next, true);
  }

  async #move(flight: Flight, disposition: Disposition): Promise<TakenEntry | undefined> {
    const { commands, group, consumer, keys, registration } = this.parts;
    const { waiting } = this.#keys;
    if (disposition.kind === 'acknowledge') {
      if (!registration.options.ordered && flight.fresh) {
        this.#acker.add(flight.id);
        return undefined;
      }
      const args = [group, consumer, flight.id, waiting, this.#stopping ? 0 : 1];
      return ((await acknowledge.run(commands, this.#scriptKeys, args)) as TakenEntry | null) ?? undefined;
    }
    if (disposition.kind === 'postpone') {
      const state = disposition.state ? JSON.stringify(disposition.state) : '';
      const args = [group, consumer, flight.id, Math.round(disposition.ms), state];
      await postpone.run(commands, this.#scriptKeys, args);
    } else if (disposition.kind === 'bury') {
      const args = [group, consumer, flight.id, waiting, ...toFields(disposition.letter)];
      await bury.run(commands, [...this.#scriptKeys, keys.dead], args);
    }
    return undefined;
  }
}
