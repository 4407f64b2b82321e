import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { uploadLocked } from './protocol/tus-errors.js';
import { UploadLocksRepository } from './upload-locks.repository.js';

/** A holder of which nothing was heard for this long is dead. */
const LEASE_MS = 8_000;
const RENEW_EVERY_MS = 1_000;
/** Longer than a lease: whoever comes back after a crash gets in at the first try. */
const WAIT_MS = 12_000;
const ASK_EVERY_MS = 100;

export interface HeldLock {
  /** Aborted when another request wants the lock, or when it was lost. */
  signal: AbortSignal;
  release(): Promise<void>;
}

export class LockWanted extends Error {}

/** One writer per upload across all replicas. Whoever waits makes the holder store what it has and let go. */
@Injectable()
export class UploadLocks {
  /** Holders in this process, who need not wait for their next renewal to hear that they should let go. */
  private readonly here = new Map<string, AbortController>();

  constructor(private readonly repository: UploadLocksRepository) {}

  /** @throws AppError 423 where the holder does not let go in time. */
  async acquire(uploadId: string): Promise<HeldLock> {
    const holder = randomUUID();
    const giveUpAt = performance.now() + WAIT_MS;
    while (!(await this.repository.take(uploadId, holder, LEASE_MS))) {
      this.here.get(uploadId)?.abort(new LockWanted());
      if (performance.now() > giveUpAt) throw uploadLocked();
      await delay(ASK_EVERY_MS);
    }
    return this.hold(uploadId, holder);
  }

  private hold(uploadId: string, holder: string): HeldLock {
    const controller = new AbortController();
    let heldUntil = performance.now() + LEASE_MS;
    const renew = async (): Promise<void> => {
      const asked = performance.now();
      const state = await this.repository.renew(uploadId, holder, LEASE_MS).catch(() => 'unknown' as const);
      if (state === 'held') heldUntil = asked + LEASE_MS;
      // Not knowing is fine for as long as nobody else can have taken it.
      else if (state !== 'unknown' || performance.now() > heldUntil - RENEW_EVERY_MS)
        controller.abort(new LockWanted());
    };
    const timer = setInterval(() => void renew(), RENEW_EVERY_MS);
    this.here.set(uploadId, controller);
    return {
      signal: controller.signal,
      release: async () => {
        clearInterval(timer);
        if (this.here.get(uploadId) === controller) this.here.delete(uploadId);
        // Should this fail, the lease runs out by itself.
        await this.repository.release(uploadId, holder).catch(() => undefined);
      },
    };
  }
}
