import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
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

/** Whoever sent the request has gone, so that nobody would be told what came of it. */
export class ClientGone extends Error {}

interface Holding {
  holder: string;
  controller: AbortController;
  /** Nobody else can have taken it before then, ms of this process's clock. */
  heldUntil: number;
}

/** One writer per upload across all replicas. Whoever waits makes the holder store what it has and let go. */
@Injectable()
export class UploadLocks {
  /** What this process holds; a request here that wants one of them need not wait for the next renewal to be heard. */
  private readonly here = new Map<string, Holding>();
  private renewing: NodeJS.Timeout | null = null;

  constructor(private readonly repository: UploadLocksRepository) {}

  /**
   * @param client who asks, where it is of use only to them: a request that was given up and comes late must not
   *   stop the one that followed it.
   * @throws AppError 423 where the holder does not let go in time, ClientGone where the client did not wait.
   */
  async acquire(uploadId: string, client?: Pick<Socket, 'destroyed'>): Promise<HeldLock> {
    const holder = randomUUID();
    const giveUpAt = performance.now() + WAIT_MS;
    for (;;) {
      if (client?.destroyed) throw new ClientGone();
      if (await this.repository.take(uploadId, holder, LEASE_MS)) return this.hold(uploadId, holder);
      this.here.get(uploadId)?.controller.abort(new LockWanted());
      if (performance.now() > giveUpAt) throw uploadLocked();
      await delay(ASK_EVERY_MS);
    }
  }

  private hold(uploadId: string, holder: string): HeldLock {
    const controller = new AbortController();
    const holding = { holder, controller, heldUntil: performance.now() + LEASE_MS };
    // Whoever held it here before let its lease run out.
    this.here.get(uploadId)?.controller.abort(new LockWanted());
    this.here.set(uploadId, holding);
    this.renewing ??= setInterval(() => void this.renewAll(), RENEW_EVERY_MS);
    return {
      signal: controller.signal,
      release: async () => {
        if (this.here.get(uploadId) === holding) this.here.delete(uploadId);
        if (this.here.size === 0) this.rest();
        // Should this fail, the lease runs out by itself.
        await this.repository.release(uploadId, holder).catch(() => undefined);
      },
    };
  }

  private rest(): void {
    if (this.renewing !== null) clearInterval(this.renewing);
    this.renewing = null;
  }

  /** All in one question: a hundred uploads ask the database no more often than one. */
  private async renewAll(): Promise<void> {
    const asked = performance.now();
    const asking = new Map(this.here);
    const holders = new Map([...asking].map(([uploadId, { holder }]) => [uploadId, holder]));
    const held = await this.repository.renew(holders, LEASE_MS).catch(() => null);
    for (const [uploadId, holding] of asking) {
      const renewed = held === null ? null : held.get(uploadId);
      if (renewed && !renewed.wanted) holding.heldUntil = asked + LEASE_MS;
      // Not knowing is fine for as long as nobody else can have taken it.
      else if (renewed !== null || performance.now() > holding.heldUntil - RENEW_EVERY_MS)
        holding.controller.abort(new LockWanted());
    }
  }
}
