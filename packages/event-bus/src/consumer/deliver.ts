import type { EventData, EventEnvelope } from '@interview-buddy/shared-types/events';
import { Cancelled, LeaseLost, ShuttingDown } from '../errors.js';
import { saysDatabaseAway } from '../ledger/database-away.js';
import type { Ledger } from '../ledger/ledger.js';
import { markDead, type Claim } from '../ledger/mark.js';
import type { BusLogger } from '../logger.js';
import { busMetrics, handlerMetrics } from '../metrics.js';
import { parseEntry, type StreamEntry } from '../streams/stream-entry.js';
import {
  afterFailure,
  backoffMs,
  decideNext,
  errorKind,
  noAttempts,
  parseAttempts,
  type AttemptState,
} from './attempts.js';
import { watchCancellation } from './cancel-watch.js';
import { inConsumerSpan } from './consumer-span.js';
import { DeliveryScope } from './delivery-scope.js';
import type { LetterFields } from '../dead-letters/dead-letter.js';
import type { Flight } from './flight.js';
import type { Isolation } from './isolation.js';
import { writeLetter } from './letter.js';
import { readEvent } from './read-event.js';
import type { IsCancelled, Registration } from './registration.js';

/** What becomes of an entry after a delivery. */
export type Disposition =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'postpone'; readonly ms: number; readonly state?: AttemptState }
  | { readonly kind: 'bury'; readonly letter: LetterFields }
  /** Another consumer holds it. */
  | { readonly kind: 'leave' };

const ACKNOWLEDGE: Disposition = { kind: 'acknowledge' };
const LEAVE: Disposition = { kind: 'leave' };

const ALONE_WITHIN_MS = 20_000;
const ALONE_AGAIN_MS = 5_000;
const MAX_FAILED_BURIALS = 8;
const DATABASE_AWAY_MS = 2_000;

export interface DeliveryParts {
  readonly group: string;
  readonly registration: Registration;
  /** Missing where a group keeps no book of what it processed. */
  readonly ledger: Ledger | undefined;
  readonly isCancelled: IsCancelled | undefined;
  readonly logger: BusLogger;
  /** Shared by all deliveries of the process. */
  readonly isolation: Isolation;
  assertHeld(flight: Flight): Promise<void>;
}

interface Event {
  readonly entry: StreamEntry;
  readonly envelope: EventEnvelope;
  readonly data: EventData;
  readonly state: AttemptState;
  readonly claim: Claim;
}

/** Delivers one entry to its handler and says what becomes of it. Never throws. */
export class Deliverer {
  readonly #metrics: ReturnType<typeof handlerMetrics>;

  constructor(private readonly parts: DeliveryParts) {
    this.#metrics = handlerMetrics(parts.group, parts.registration.definition.name);
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
    if ('rejected' in read) return this.#reject(entry, envelope, read.rejected, read.message);

    let fence = 0;
    if (ledger && envelope && (entry.again || !flight.fresh)) {
      const revive = entry.again && (flight.fresh || (lapses === '0' && attempts === ''));
      const standing = await ledger.takeOver({ eventId: envelope.id, revive });
      if (!standing) return ACKNOWLEDGE;
      fence = standing.fence;
      if (standing.failure && !state.failure) return this.#buryAgain(entry, read.envelope, standing.failure);
    }
    const event = {
      entry,
      envelope: read.envelope,
      data: read.data,
      state,
      claim: { group, eventId: read.envelope.id, fence },
    };
    if (state.failure) return this.#giveUp(flight, event, state.failure);
    if (Number(lapses) > registration.options.lapses) {
      return this.#giveUp(flight, event, {
        code: 'consumer-died',
        message: `${lapses} consumers died over it`,
      });
    }
    return this.#isolated(flight, event, Number(lapses));
  }

  /** One of those that were in hand whenever a consumer died is the cause; which one shows when it runs alone. */
  async #isolated(flight: Flight, event: Event, lapses: number): Promise<Disposition> {
    const { isolation, registration } = this.parts;
    const suspect = lapses > 0 && lapses >= Math.floor(registration.options.lapses / 3);
    const leave = suspect ? await isolation.alone(ALONE_WITHIN_MS) : await isolation.share();
    if (!leave) return { kind: 'postpone', ms: ALONE_AGAIN_MS * (0.5 + Math.random()) };
    try {
      if (flight.aborted) return this.#failed(flight, event, flight.aborted, undefined);
      return await this.#handle(flight, event);
    } finally {
      leave();
    }
  }

  async #handle(flight: Flight, event: Event): Promise<Disposition> {
    const { registration, isCancelled, logger } = this.parts;
    const scope = this.#scope(flight, event, event.state.attempts + 1);
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

  async #done(flight: Flight, event: Event, scope: DeliveryScope, error?: unknown): Promise<Disposition> {
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
    event: Event,
    thrown: unknown,
    span: string | undefined,
  ): Promise<Disposition> {
    const { registration, logger, group, ledger } = this.parts;
    const reason: unknown = flight.aborted ?? thrown;
    if (reason instanceof LeaseLost || thrown instanceof LeaseLost) return this.#overtaken(flight);
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
    return this.#giveUp(flight, { ...event, state }, next.giveUp);
  }

  /** The fence says that the event was taken over; where Redis still says it is ours, it starts again with a new fence. */
  #overtaken(flight: Flight): Disposition {
    if (flight.aborted instanceof LeaseLost) return LEAVE;
    return { kind: 'postpone', ms: 500 };
  }

  async #giveUp(
    flight: Flight,
    event: Event,
    failure: { code: string; message: string },
  ): Promise<Disposition> {
    const { registration, ledger, group, logger } = this.parts;
    const letter = writeLetter({ group, event: this.#name, ...event, ...failure });
    const attempts = event.state.attempts;
    const scope = this.#scope(flight, event, attempts, JSON.stringify(letter));
    try {
      if (registration.dead) await registration.dead(event.data, scope, { ...failure, attempts });
      if (!scope.settled) await ledger?.markDead(event.claim, JSON.stringify(letter));
    } catch (error) {
      if (flight.aborted instanceof LeaseLost || error instanceof LeaseLost) return this.#overtaken(flight);
      if (flight.aborted instanceof ShuttingDown)
        return { kind: 'postpone', ms: 0, state: { ...event.state, failure } };
      const failedBurials = event.state.failedBurials + 1;
      logger.error(
        { event: this.#name, eventId: event.claim.eventId, error: errorKind(error) },
        'giving up an event failed',
      );
      const away = ledger && (saysDatabaseAway(error) || !(await ledger.reachable()));
      if (away || failedBurials < MAX_FAILED_BURIALS) {
        const state = {
          ...event.state,
          failure,
          failedBurials: away ? event.state.failedBurials : failedBurials,
        };
        return { kind: 'postpone', ms: backoffMs(failedBurials, registration.options.backoffMs), state };
      }
      await ledger?.markDead(event.claim, JSON.stringify(letter));
    } finally {
      scope.close();
    }
    busMetrics.deadLetters.inc({ group, event: this.#name, code: failure.code });
    return { kind: 'bury', letter };
  }

  async #reject(
    entry: StreamEntry,
    envelope: EventEnvelope | undefined,
    code: string,
    message: string,
  ): Promise<Disposition> {
    const { group, ledger, logger } = this.parts;
    const letter = writeLetter({
      group,
      event: this.#name,
      entry,
      envelope,
      code,
      message,
      state: noAttempts,
    });
    logger.error({ event: this.#name, entry: entry.id, code }, 'a message cannot be read');
    if (envelope) await ledger?.markDead({ group, eventId: envelope.id, fence: 0 }, JSON.stringify(letter));
    busMetrics.deadLetters.inc({ group, event: this.#name, code });
    return { kind: 'bury', letter };
  }

  /** A consumer died between giving up and burying. */
  #buryAgain(entry: StreamEntry, envelope: EventEnvelope, failure: unknown): Disposition {
    const known = typeof failure === 'object' && failure !== null ? (failure as Partial<LetterFields>) : {};
    const { code = 'unknown', message = '' } = known;
    const fresh = writeLetter({
      group: this.parts.group,
      event: this.#name,
      entry,
      envelope,
      code,
      message,
      state: noAttempts,
    });
    return { kind: 'bury', letter: { ...fresh, ...known, envelope: entry.json ?? '' } };
  }

  #scope(flight: Flight, event: Event, attempt: number, failure?: string): DeliveryScope {
    return new DeliveryScope({
      claim: event.claim,
      attempt,
      occurredAt: event.envelope.occurredAt,
      flight,
      assertHeld: () => this.parts.assertHeld(flight),
      ...(failure !== undefined && { mark: (tx, claim) => markDead(tx, claim, failure) }),
    });
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
