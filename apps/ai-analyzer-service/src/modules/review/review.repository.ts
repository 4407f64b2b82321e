import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { ReviewDecisionRequest } from '@interview-buddy/shared-types/api';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';

export interface FlaggedAnalysis {
  interviewId: string;
  run: number;
  reviewReasons: string[];
  createdAt: Date;
}

const AT_MOST = 200;
const ASKED = 'asked-by-person';

/** The reviewer's view goes across people on purpose; it holds ids and reasons, no words of anybody. */
@Injectable()
export class ReviewRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** Oldest first: who waits longest is looked at first. */
  open(): Promise<FlaggedAnalysis[]> {
    return this.prisma.analysis.findMany({
      where: { reviewReasons: { isEmpty: false }, reviewDecision: null, interview: { deletedAt: null } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: AT_MOST,
      select: { interviewId: true, run: true, reviewReasons: true, createdAt: true },
    });
  }

  /**
   * The person asks for a look at what is shown to them; asking twice is asking once.
   * @returns false where this person has no such analysis.
   */
  async ask(userId: string, interviewId: string, run: number): Promise<boolean> {
    const theirs = {
      interviewId,
      userId,
      run,
      interview: { userId, deletedAt: null },
      OR: [{ reviewDecision: null }, { reviewDecision: { not: 'rejected' } }],
    };
    return this.prisma.$transaction(async (tx) => {
      await tx.analysis.updateMany({
        where: { ...theirs, NOT: { reviewReasons: { has: ASKED } } },
        data: { reviewReasons: { push: ASKED } },
      });
      const { count } = await tx.analysis.updateMany({ where: theirs, data: { reviewDecision: null } });
      return count > 0;
    });
  }

  /** false: there is no such analysis waiting. */
  async decide(
    reviewer: string,
    interviewId: string,
    { run, decision, note }: ReviewDecisionRequest,
  ): Promise<boolean> {
    const { count } = await this.prisma.analysis.updateMany({
      where: {
        interviewId,
        run,
        reviewReasons: { isEmpty: false },
        reviewDecision: null,
        interview: { deletedAt: null },
      },
      data: { reviewDecision: decision, reviewNote: note, reviewedBy: reviewer, reviewedAt: new Date() },
    });
    return count > 0;
  }
}
