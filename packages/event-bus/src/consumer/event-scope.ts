import type { SqlTransaction, TransactionRunner } from '../outbox/sql-transaction.js';

/** What a handler is given beside the data. */
export interface EventScope {
  readonly eventId: string;
  /** 1 on the first delivery. */
  readonly attempt: number;
  /** ISO 8601. */
  readonly occurredAt: string;
  /** Aborts when the lease is lost, the subject is gone or the service stops; its reason says which. */
  readonly signal: AbortSignal;
  /**
   * Runs the effect in one transaction with the mark that this group has processed the event: both or neither.
   * @returns 'duplicate', without running the effect, where it already took effect.
   * @throws LeaseLost where another consumer has taken the event over; Cancelled, ShuttingDown where the signal says so.
   */
  commit<Tx extends SqlTransaction>(
    db: TransactionRunner<Tx>,
    effect: (tx: Tx) => Promise<void>,
    options?: object,
  ): Promise<'committed' | 'duplicate'>;
}

/** Why an event was given up, for an @OnDeadLetter handler. */
export interface DeadLetterFailure {
  /** The PermanentFailure's code, or 'attempts-exhausted', or 'consumer-died'. */
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
}
