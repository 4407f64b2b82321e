import { Cancelled, LeaseLost, ShuttingDown } from '../errors.js';
import { saysDatabaseAway } from '../ledger/database-away.js';
import { busMetrics, handlerMetrics } from '../metrics.js';
import { parseEntry } from '../streams/stream-entry.js';
import { afterFailure, decideNext, errorKind, noAttempts, parseAttempts } from './attempts.js';
import { Burial } from './burial.js';
import { watchCancellation } from './cancel-watch.js';
import { inConsumerSpan } from './consumer-span.js';
import {
  ACKNOWLEDGE,
  LEAVE,
  openScope,
  overtaken,
  type Delivery,
  type DeliveryParts,
  type Disposition,
} from './delivery.js';
import type { DeliveryScope } from './delivery-scope.js';
import type { Flight } from './flight.js';
import { readEvent } from './read-event.js';

const ALONE_WITHIN_MS = 20_000;
const ALONE_AGAIN_MS = 5_000;
const DATABASE_AWAY_MS = 2_000;

/** Delivers one entry to its handler and says what becomes of it. Never throws. */
export class Deliverer {
  readonly #metrics: ReturnType<typeof handlerMetrics>;
  readonly #burial: Burial;

  constructor(private readonly parts: DeliveryParts) {
    this.#metrics = handlerMetrics(parts.group, parts.registration.definition.name);
    this.#burial = new Burial(parts);
  }

  async deliver(flight: Flight): Promise<Disposition> {
    try {
      return await this.#deliver(flight);
    } catch (error) {
      if (flight.aborted instanceof LeaseLost) return LEAVE;
      // The bus's own bookkeeping failed, so the database is away: no fault of the event's.
      this.parts.logger.warn(
        { event: this.#name, error: errorKind(error) },
        'an event has to wait for the database',
      );
      return { kind: 'postpone', ms: DATABASE_AWAY_MS };
    }
  }

  get #name(): string {
    return this.parts.registration.definition.name;
  }

  async #deliver(flight: Flight): Promise<Disposition> {
    const [, , attempts, lapses] = flight.entry;
    const entry = parseEntry([flight.entry[0], flight.entry[1]]);
    const { group, registration, ledger } = this.parts;
    if (entry.onlyGroup && entry.onlyGroup !== group) return ACKNOWLEDGE;
    const state = flight.fresh ? noAttempts : parseAttempts(attempts);
    const read = readEvent(entry, registration.definition);
    const envelope = read.envelope;
    flight.eventId = envelope?.id ?? entry.id;
    if ('rejected' in read) return this.#burial.reject(entry, envelope, read.rejected, read.message);

    let fence = 0;
    if (ledger && envelope && (entry.again || !flight.fresh)) {
      const revive = entry.again && (flight.fresh || (lapses === '0' && attempts === ''));
      const standing = await ledger.takeOver({ eventId: envelope.id, revive });
      if (!standing) return ACKNOWLEDGE;
      fence = standing.fence;
      if (standing.failure && !state.failure)
        return this.#burial.buryAgain(entry, read.envelope, standing.failure);
    }
    const event: Delivery = {
      flight,
      entry,
      envelope: read.envelope,
      data: read.data,
      state,
      claim: { group, eventId: read.envelope.id, fence },
    };
    if (state.failure) return this.#burial.giveUp(event, state.failure);
    if (Number(lapses) > registration.options.lapses) {
      return this.#burial.giveUp(event, {
        code: 'consumer-died',
        message: `${lapses} consumers died over it`,
      });
    }
    return this.#isolated(flight, event, Number(lapses));
  }

  /** One of those that were in hand whenever a consumer died is the cause; which one shows when it runs alone. */
  async #isolated(flight: Flight, event: Delivery, lapses: number): Promise<Disposition> {
    const { isolation, registration, suspect } = this.parts;
    const suspected = lapses > 0 && lapses >= Math.floor(registration.options.lapses / 3);
    const leave = suspected ? await isolation.alone(ALONE_WITHIN_MS) : await isolation.share();
    if (!leave) return { kind: 'postpone', ms: ALONE_AGAIN_MS * (0.5 + Math.random()) };
    try {
      if (suspected) await suspect.runsAlone(flight.id);
      if (flight.aborted) return await this.#failed(flight, event, flight.aborted, undefined);
      return await this.#handle(flight, event);
    } finally {
      if (suspected) await suspect.ended();
      leave();
    }
  }

  async #handle(flight: Flight, event: Delivery): Promise<Disposition> {
    const { registration, isCancelled, logger } = this.parts;
    const scope = openScope(this.parts, event, event.state.attempts + 1);
    const watched = isCancelled && !registration.definition.endsSubject;
    const unwatch = watched
      ? watchCancellation(flight, event.data, this.#name, isCancelled, logger)
      : undefined;
    const startedAt = performance.now();
    let failure: { error: unknown } | undefined;
    let ownSpan: string | undefined;
    this.#metrics.inFlight.inc();
    try {
      const span = {
        group: this.parts.group,
        envelope: event.envelope,
        attempt: event.state.attempts + 1,
        earlier: event.state.spans,
      };
      await inConsumerSpan(span, async (traceparent) => {
        ownSpan = traceparent;
        await registration.handle(event.data, scope);
      });
    } catch (error) {
      failure = { error };
    } finally {
      scope.close();
      unwatch?.();
      this.#metrics.inFlight.dec();
    }
    const outcome = failure && !scope.settled ? 'failed' : 'done';
    this.#metrics[outcome].observe((performance.now() - startedAt) / 1_000);
    if (!failure || scope.settled) return this.#done(flight, event, scope, failure?.error);
    return this.#failed(flight, event, failure.error, ownSpan);
  }

  async #done(flight: Flight, event: Delivery, scope: DeliveryScope, error?: unknown): Promise<Disposition> {
    if (error) {
      this.parts.logger.warn(
        { event: this.#name, eventId: event.claim.eventId, error: errorKind(error) },
        'a handler failed after its effect was committed',
      );
    }
    if (flight.aborted instanceof LeaseLost) return LEAVE;
    await this.#assertHeldForBookkeeping(flight);
    if (!scope.settled) await this.parts.ledger?.settle(event.claim);
    return ACKNOWLEDGE;
  }

  async #failed(
    flight: Flight,
    event: Delivery,
    thrown: unknown,
    span: string | undefined,
  ): Promise<Disposition> {
    const { registration, logger, group, ledger } = this.parts;
    const reason: unknown = flight.aborted ?? thrown;
    if (reason instanceof LeaseLost || thrown instanceof LeaseLost) return overtaken(flight);
    if (reason instanceof ShuttingDown) return { kind: 'postpone', ms: 0 };
    if (reason instanceof Cancelled || thrown instanceof Cancelled) {
      await ledger?.settle(event.claim);
      return ACKNOWLEDGE;
    }
    if (ledger && (saysDatabaseAway(thrown) || !(await ledger.reachable()))) {
      return { kind: 'postpone', ms: DATABASE_AWAY_MS };
    }
    const state = afterFailure(event.state, thrown, span);
    const next = decideNext(state, thrown, registration.options);
    const fields = {
      event: this.#name,
      eventId: event.claim.eventId,
      attempt: state.attempts,
      error: errorKind(thrown),
    };
    if ('retryInMs' in next) {
      busMetrics.retries.inc({ group, event: this.#name });
      logger.warn({ ...fields, retryInMs: next.retryInMs }, 'an event is tried again');
      return { kind: 'postpone', ms: next.retryInMs, state };
    }
    logger.error({ ...fields, code: next.giveUp.code }, 'an event is given up');
    return this.#burial.giveUp({ ...event, state }, next.giveUp);
  }

  /** A consumer that slept past its lease must not acknowledge what another one works on. */
  async #assertHeldForBookkeeping(flight: Flight): Promise<void> {
    try {
      await this.parts.assertHeld(flight);
    } catch (error) {
      if (flight.aborted instanceof LeaseLost) throw error;
    }
  }
}
