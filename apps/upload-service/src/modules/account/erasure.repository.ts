import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Prisma, PrismaClient } from '@interview-buddy/prisma-client';
import { erasureReceipt, type ErasureReceipt } from '@interview-buddy/shared-types/api';
import { DATABASE } from '../database/database.js';

/** Events about what was removed are relayed by then, and work on it has stopped. */
const TOLD_MS = 60_000;

@Injectable()
export class ErasureRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** No grace: from here on nothing is shown or taken any more. Asking twice gives the same receipt. */
  async request(userId: string): Promise<ErasureReceipt> {
    return this.prisma.$transaction(async (tx) => {
      const now = new Date();
      await tx.account.upsert({
        where: { id: userId },
        create: { id: userId, erasureAskedAt: now },
        update: {},
      });
      const [fresh] = await tx.account.updateManyAndReturn({
        where: { id: userId, OR: [{ erasureAskedAt: null }, { erasureAskedAt: now }] },
        data: { erasureAskedAt: now, email: null, displayName: null },
        select: { id: true },
      });
      const open = await tx.erasureReceipt.findFirst({
        where: { subject: subjectOf(userId), completedAt: null },
      });
      if (!fresh && open) return toReceipt(open);
      await tx.interview.updateMany({ where: { userId, deletedAt: null }, data: { deletedAt: now } });
      await tx.upload.updateMany({
        where: { userId, goneAt: null },
        data: { goneAt: now, goneReason: 'deleted' },
      });
      const receipt = await tx.erasureReceipt.create({
        data: { id: randomUUID(), subject: subjectOf(userId), requestedAt: now },
      });
      return toReceipt(receipt);
    });
  }

  async findReceipt(id: string): Promise<ErasureReceipt | null> {
    const row = await this.prisma.erasureReceipt.findUnique({ where: { id } });
    return row && toReceipt(row);
  }

  /** Accounts of which every service was told, and whose bytes can go now. */
  async findDue(limit: number): Promise<string[]> {
    const rows = await this.prisma.account.findMany({
      where: {
        erasureAskedAt: { lt: new Date(Date.now() - TOLD_MS) },
        interviews: { none: { purgedAt: null } },
      },
      select: { id: true },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** The last of it: every row goes with the account, and the receipt counts them. */
  async finish(userId: string, recordings: number): Promise<void> {
    await this.prisma.$transaction(async (tx) => {
      const where = { where: { userId } };
      const removed = {
        recordings,
        interviews: await tx.interview.count(where),
        transcripts: await tx.transcription.count(where),
        analyses: await tx.analysis.count(where),
        preparations: await tx.prepSession.count(where),
        notifications: await tx.notification.count(where),
        consents: await tx.consent.count(where),
      };
      await tx.upload.deleteMany(where);
      await tx.account.deleteMany({ where: { id: userId } });
      await tx.erasureReceipt.updateMany({
        where: { subject: subjectOf(userId), completedAt: null },
        data: { completedAt: new Date(), removed },
      });
    });
  }
}

function subjectOf(userId: string): string {
  return createHash('sha256').update(userId).digest('hex');
}

function toReceipt(row: Prisma.ErasureReceiptModel): ErasureReceipt {
  return {
    id: row.id,
    requestedAt: row.requestedAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
    removed: erasureReceipt.shape.removed.parse(row.removed),
  };
}
