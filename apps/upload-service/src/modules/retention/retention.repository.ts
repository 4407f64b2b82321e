import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import { interviewDeleted } from '@interview-buddy/shared-types/events';
import { DATABASE } from '../database/database.js';
import { UNDO_MS } from '../interviews/interviews.service.js';
import { DAY_MS } from './job.js';

/** How long a deleted interview's row stays, so that every service has heard of it. */
const TOLD_MS = DAY_MS;
/** Ended uploads answer 410 for this long. */
const REMEMBERED_MS = 30 * DAY_MS;

@Injectable()
export class RetentionRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** Deleted, and the time to undo it has passed, or the person is being erased. */
  async findDueForPurge(limit: number): Promise<string[]> {
    const rows = await this.prisma.interview.findMany({
      where: {
        purgedAt: null,
        OR: [
          { deletedAt: { lt: new Date(Date.now() - UNDO_MS) } },
          { deletedAt: { not: null }, account: { erasureAskedAt: { not: null } } },
        ],
      },
      select: { id: true },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** Final from here on: every service is told in the same transaction. Returns whether it was this call that did it. */
  async purge(interviewId: string): Promise<boolean> {
    return this.prisma.$transaction(async (tx) => {
      const [row] = await tx.interview.updateManyAndReturn({
        where: { id: interviewId, purgedAt: null, deletedAt: { not: null } },
        data: { purgedAt: new Date(), blobPath: null },
        select: { userId: true, run: true },
      });
      if (!row) return false;
      await tx.upload.updateMany({
        where: { interviewId, goneAt: null },
        data: { goneAt: new Date(), goneReason: 'deleted' },
      });
      await this.publisher.publish(tx, interviewDeleted, { interviewId, ...row });
      return true;
    });
  }

  /** Finished interviews whose recording was kept as long as its owner wants. */
  async findDueRecordings(limit: number): Promise<{ id: string; blobPath: string }[]> {
    return this.prisma.$queryRaw<{ id: string; blobPath: string }[]>`
      SELECT i.id, i.blob_path AS "blobPath" FROM interviews i JOIN accounts a ON a.id = i.user_id
      WHERE i.blob_path IS NOT NULL AND i.deleted_at IS NULL AND i.status IN ('complete', 'failed')
        AND coalesce(i.uploaded_at, i.created_at) < now() - make_interval(days => a.retention_days)
      LIMIT ${limit}`;
  }

  async forgetRecording(interviewId: string): Promise<void> {
    await this.prisma.interview.updateMany({
      where: { id: interviewId, status: { in: ['complete', 'failed'] } },
      data: { blobPath: null, version: { increment: 1 } },
    });
  }

  /** Those of these paths that no interview and no upload in progress needs. */
  async unneeded(paths: readonly string[]): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ path: string }[]>`
      SELECT path FROM unnest(${[...paths]}::text[]) AS path
      WHERE NOT EXISTS (SELECT 1 FROM interviews i WHERE i.blob_path = path)
        AND NOT EXISTS (SELECT 1 FROM uploads u WHERE u.blob_path = path AND u.gone_at IS NULL
                        AND (u.completed_at IS NULL OR u.interview_id IS NULL))`;
    return rows.map(({ path }) => path);
  }

  /** Recordings that finished interviews say they have; ordered by id, after this one. */
  async recordingsAfter(id: string, limit: number): Promise<{ id: string; blobPath: string }[]> {
    const rows = await this.prisma.interview.findMany({
      where: { blobPath: { not: null }, id: { gt: id }, status: { in: ['complete', 'failed'] } },
      select: { id: true, blobPath: true },
      orderBy: { id: 'asc' },
      take: limit,
    });
    return rows.map((row) => ({ id: row.id, blobPath: row.blobPath ?? '' }));
  }

  /** Rows that nobody needs any more. */
  async dropRows(): Promise<number> {
    const before = (ms: number) => new Date(Date.now() - ms);
    const interviews = await this.prisma.interview.deleteMany({
      where: { purgedAt: { lt: before(TOLD_MS) } },
    });
    const uploads = await this.prisma.upload.deleteMany({
      where: { goneAt: { lt: before(REMEMBERED_MS) }, sweptAt: { not: null } },
    });
    return interviews.count + uploads.count;
  }
}
