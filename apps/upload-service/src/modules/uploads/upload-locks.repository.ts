import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from '../database/database.js';

export interface RenewedLock {
  /** Somebody waits for it. */
  wanted: boolean;
}

/** The lease on an upload as a row tells it: every replica sees the same one, with Redis or without. */
@Injectable()
export class UploadLocksRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** False where somebody else holds it; that one is then told that it is wanted. */
  async take(uploadId: string, holder: string, leaseMs: number): Promise<boolean> {
    const taken = await this.prisma.$executeRaw`
      UPDATE uploads
      SET lock_holder = ${holder}::uuid, lock_until = now() + make_interval(secs => ${leaseMs / 1000}::float8), lock_wanted = false
      WHERE id = ${uploadId}::uuid AND (lock_holder IS NULL OR lock_until < now())`;
    if (taken > 0) return true;
    await this.prisma.$executeRaw`
      UPDATE uploads SET lock_wanted = true
      WHERE id = ${uploadId}::uuid AND lock_holder IS NOT NULL AND NOT lock_wanted`;
    return false;
  }

  /**
   * Renews all that one process holds, by upload, at once. What is not in the answer was lost; null: its row is being
   * written by somebody, who is not waited for.
   */
  async renew(
    holders: ReadonlyMap<string, string>,
    leaseMs: number,
  ): Promise<Map<string, RenewedLock | null>> {
    const rows = await this.prisma.$queryRaw<{ id: string; wanted: boolean; renewed: boolean }[]>`
      WITH held AS (
        SELECT * FROM unnest(${[...holders.keys()]}::uuid[], ${[...holders.values()]}::uuid[]) AS held (id, holder)
      ), free AS (
        SELECT u.id FROM uploads u JOIN held ON u.id = held.id AND u.lock_holder = held.holder
        FOR UPDATE OF u SKIP LOCKED
      ), renewed AS (
        UPDATE uploads u SET lock_until = now() + make_interval(secs => ${leaseMs / 1000}::float8)
        FROM free WHERE u.id = free.id
        RETURNING u.id
      )
      SELECT u.id, u.lock_wanted AS wanted, renewed.id IS NOT NULL AS renewed
      FROM uploads u JOIN held ON u.id = held.id AND u.lock_holder = held.holder
      LEFT JOIN renewed ON renewed.id = u.id`;
    return new Map(rows.map(({ id, wanted, renewed }) => [id, renewed ? { wanted } : null]));
  }

  async release(uploadId: string, holder: string): Promise<void> {
    await this.prisma.$executeRaw`
      UPDATE uploads SET lock_holder = NULL, lock_until = NULL, lock_wanted = false
      WHERE id = ${uploadId}::uuid AND lock_holder = ${holder}::uuid`;
  }
}
