import { Inject, Injectable } from '@nestjs/common';
import type { Prisma, PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from '../database/database.js';

const BATCH = 20;

const interview = {
  id: true,
  company: true,
  title: true,
  type: true,
  notes: true,
  jobDescription: true,
  heldOn: true,
  status: true,
  run: true,
  failureCode: true,
  failureMessage: true,
  fileName: true,
  mimeType: true,
  sizeBytes: true,
  sha256: true,
  durationMs: true,
  language: true,
  uploadedAt: true,
  completedAt: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.InterviewSelect;

/** Reads, of one person, all that is kept about them. Big things one at a time. */
@Injectable()
export class ExportRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  account(userId: string) {
    const omit = { mailToken: true, seeded: true } as const;
    return this.prisma.account.findUnique({ where: { id: userId }, omit });
  }

  consents(userId: string) {
    return this.prisma.consent.findMany({ where: { userId }, orderBy: { givenAt: 'asc' } });
  }

  preparations(userId: string) {
    return this.prisma.prepSession.findMany({
      where: { userId, deletedAt: null },
      omit: { seeded: true },
      orderBy: { createdAt: 'asc' },
    });
  }

  notifications(userId: string) {
    return this.prisma.notification.findMany({
      where: { userId },
      include: { deliveries: { omit: { traceparent: true, notificationId: true } } },
      orderBy: { createdAt: 'asc' },
    });
  }

  aiUsage(userId: string) {
    return this.prisma.aiUsage.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } });
  }

  /** Oldest first. */
  async *interviews(userId: string): AsyncGenerator<ExportedInterview> {
    let after: { createdAt: Date; id: string } | undefined;
    for (;;) {
      const batch: ExportedInterview[] = await this.prisma.interview.findMany({
        where: {
          userId,
          deletedAt: null,
          ...(after && {
            OR: [
              { createdAt: { gt: after.createdAt } },
              { createdAt: after.createdAt, id: { gt: after.id } },
            ],
          }),
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: interview,
        take: BATCH,
      });
      yield* batch;
      after = batch.at(-1);
      if (batch.length < BATCH) return;
    }
  }

  transcripts(userId: string, interviewId: string) {
    return this.prisma.transcription.findMany({
      where: { userId, interviewId },
      orderBy: { run: 'asc' },
      select: { run: true, engine: true, engineVersion: true, createdAt: true, transcript: true },
    });
  }

  /** An analysis that a reviewer rejected is shown nowhere, here neither. */
  analyses(userId: string, interviewId: string) {
    return this.prisma.analysis.findMany({
      where: {
        userId,
        interviewId,
        OR: [{ reviewDecision: null }, { reviewDecision: { not: 'rejected' } }],
      },
      orderBy: { run: 'asc' },
      select: { run: true, rubricVersion: true, overallScore: true, createdAt: true, result: true },
    });
  }
}

type ExportedInterview = Prisma.InterviewGetPayload<{ select: typeof interview }>;
