import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from '../database/database.js';

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

  async renew(uploadId: string, holder: string, leaseMs: number): Promise<'held' | 'wanted' | 'lost'> {
    const [row] = await this.prisma.$queryRaw<{ wanted: boolean }[]>`
      UPDATE uploads SET lock_until = now() + make_interval(secs => ${leaseMs / 1000}::float8)
      WHERE id = ${uploadId}::uuid AND lock_holder = ${holder}::uuid
      RETURNING lock_wanted AS wanted`;
    if (!row) return 'lost';
    return row.wanted ? 'wanted' : 'held';
  }

  async release(uploadId: string, holder: string): Promise<void> {
    await this.prisma.$executeRaw`
      UPDATE uploads SET lock_holder = NULL, lock_until = NULL, lock_wanted = false
      WHERE id = ${uploadId}::uuid AND lock_holder = ${holder}::uuid`;
  }
}
