import type { EventEnvelope } from '@interview-buddy/shared-types/events';
import type { LetterFields } from '../dead-letters/dead-letter.js';
import { LeaseLost, ShuttingDown } from '../errors.js';
import { saysDatabaseAway } from '../ledger/database-away.js';
import { busMetrics } from '../metrics.js';
import type { StreamEntry } from '../streams/stream-entry.js';
import { backoffMs, errorKind, noAttempts } from './attempts.js';
import { openScope, overtaken, type Delivery, type DeliveryParts, type Disposition } from './delivery.js';
import { writeLetter } from './letter.js';

const MAX_FAILED_BURIALS = 8;

/** The ways of an event to the dead letters. */
export class Burial {
  constructor(private readonly parts: DeliveryParts) {}

  get #name(): string {
    return this.parts.registration.definition.name;
  }

  /** Tells the dead-letter handler, and notes it. */
  async giveUp(delivery: Delivery, failure: { code: string; message: string }): Promise<Disposition> {
    const { registration, ledger, group } = this.parts;
    const { flight, state } = delivery;
    const letter = writeLetter({ group, event: this.#name, ...delivery, ...failure });
    const { attempts } = state;
    const scope = openScope(this.parts, delivery, attempts, JSON.stringify(letter));
    try {
      if (registration.dead) await registration.dead(delivery.data, scope, { ...failure, attempts });
      if (!scope.settled) await ledger?.markDead(delivery.claim, JSON.stringify(letter));
    } catch (error) {
      if (flight.aborted instanceof LeaseLost || error instanceof LeaseLost) return overtaken(flight);
      if (flight.aborted instanceof ShuttingDown) {
        return { kind: 'postpone', ms: 0, state: { ...state, failure } };
      }
      const later = await this.#later(delivery, failure, error);
      if (later) return later;
      await ledger?.markDead(delivery.claim, JSON.stringify(letter));
    } finally {
      scope.close();
    }
    busMetrics.deadLetters.inc({ group, event: this.#name });
    return { kind: 'bury', letter };
  }

  /** Giving up failed: it is tried again, but not for ever while the database is there. */
  async #later(
    { state, claim }: Delivery,
    failure: { code: string; message: string },
    error: unknown,
  ): Promise<Disposition | undefined> {
    const { registration, ledger, logger } = this.parts;
    logger.error(
      { event: this.#name, eventId: claim.eventId, error: errorKind(error) },
      'giving up an event failed',
    );
    const away = ledger !== undefined && (saysDatabaseAway(error) || !(await ledger.reachable()));
    const failedBurials = state.failedBurials + (away ? 0 : 1);
    if (failedBurials >= MAX_FAILED_BURIALS) return undefined;
    const ms = backoffMs(failedBurials + 1, registration.options.backoffMs);
    return { kind: 'postpone', ms, state: { ...state, failure, failedBurials } };
  }

  /** It cannot be read, so there is nobody to tell. */
  async reject(
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
    busMetrics.deadLetters.inc({ group, event: this.#name });
    return { kind: 'bury', letter };
  }

  /** A consumer died between giving up and burying. */
  buryAgain(entry: StreamEntry, envelope: EventEnvelope, failure: unknown): Disposition {
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
}
