import type { EventData, EventEnvelope } from '@interview-buddy/shared-types/events';
import { LeaseLost } from '../errors.js';
import type { LetterFields } from '../dead-letters/dead-letter.js';
import type { Ledger } from '../ledger/ledger.js';
import { markDead, type Claim } from '../ledger/mark.js';
import type { BusLogger } from '../logger.js';
import type { StreamEntry } from '../streams/stream-entry.js';
import type { AttemptState } from './attempts.js';
import { DeliveryScope } from './delivery-scope.js';
import type { Flight } from './flight.js';
import type { Isolation } from './isolation.js';
import type { IsCancelled, Registration } from './registration.js';
import type { Suspect } from './suspect.js';

/** What becomes of an entry after a delivery. */
export type Disposition =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'postpone'; readonly ms: number; readonly state?: AttemptState }
  | { readonly kind: 'bury'; readonly letter: LetterFields }
  /** Another consumer holds it. */
  | { readonly kind: 'leave' };

export const ACKNOWLEDGE: Disposition = { kind: 'acknowledge' };
export const LEAVE: Disposition = { kind: 'leave' };

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
  readonly suspect: Suspect;
}

/** An event that could be read, and where it stands. */
export interface Delivery {
  readonly flight: Flight;
  readonly entry: StreamEntry;
  readonly envelope: EventEnvelope;
  readonly data: EventData;
  readonly state: AttemptState;
  readonly claim: Claim;
}

/** @param failure what is noted with a commit instead of the processing: that the event was given up. */
export function openScope(
  parts: DeliveryParts,
  { flight, claim, envelope }: Delivery,
  attempt: number,
  failure?: string,
): DeliveryScope {
  return new DeliveryScope({
    claim,
    attempt,
    occurredAt: envelope.occurredAt,
    flight,
    assertHeld: () => parts.assertHeld(flight),
    ...(failure !== undefined && { mark: (tx, marked) => markDead(tx, marked, failure) }),
  });
}

/** The fence says that the event was taken over; where Redis still says it is ours, it starts again with a new fence. */
export function overtaken(flight: Flight): Disposition {
  if (flight.aborted instanceof LeaseLost) return LEAVE;
  return { kind: 'postpone', ms: 500 };
}
