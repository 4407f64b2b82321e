import { Cancelled, LeaseLost } from '../errors.js';
import { markProcessed, type Claim, type Verdict } from '../ledger/mark.js';
import type { SqlTransaction, TransactionRunner } from '../outbox/sql-transaction.js';
import type { EventScope } from './event-scope.js';

export interface ScopeParts {
  readonly claim: Claim;
  readonly attempt: number;
  readonly occurredAt: string;
  readonly flight: { readonly signal: AbortSignal; readonly aborted: Error | undefined };
  /** @throws LeaseLost where another consumer is known to hold the event. */
  assertHeld(): Promise<void>;
  /** What is noted with the effect; processed unless said otherwise. */
  mark?(tx: SqlTransaction, claim: Claim): Promise<Verdict>;
}

/** The scope of one delivery. Once closed it commits nothing any more. */
export class DeliveryScope implements EventScope {
  readonly eventId: string;
  readonly attempt: number;
  readonly occurredAt: string;
  #settled = false;
  #closed = false;

  constructor(private readonly parts: ScopeParts) {
    this.eventId = parts.claim.eventId;
    this.attempt = parts.attempt;
    this.occurredAt = parts.occurredAt;
  }

  get signal(): AbortSignal {
    return this.parts.flight.signal;
  }

  /** Whether Postgres already says what became of the event. */
  get settled(): boolean {
    return this.#settled;
  }

  close(): void {
    this.#closed = true;
  }

  async commit<Tx extends SqlTransaction>(
    db: TransactionRunner<Tx>,
    effect: (tx: Tx) => Promise<void>,
    options?: object,
  ): Promise<'committed' | 'duplicate'> {
    this.#assertOpen();
    await this.parts.assertHeld();
    const mark = this.parts.mark ?? markProcessed;
    const outcome = await db.$transaction(async (tx: Tx) => {
      const verdict = await mark(tx, this.parts.claim);
      if (verdict === 'lost') throw new LeaseLost(this.eventId);
      if (verdict === 'duplicate') return 'duplicate' as const;
      await effect(tx);
      this.#assertOpen();
      return 'committed' as const;
    }, options);
    this.#settled = true;
    return outcome;
  }

  #assertOpen(): void {
    if (this.parts.flight.aborted) throw this.parts.flight.aborted;
    if (this.#closed) throw new Cancelled('the delivery is over');
  }
}
