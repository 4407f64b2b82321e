import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { ReviewDecisionRequest } from '@interview-buddy/shared-types/api';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import { ASKED } from './standing.js';

export interface FlaggedAnalysis {
  interviewId: string;
  run: number;
  reviewReasons: string[];
  createdAt: Date;
}

const AT_MOST = 200;
/** What is rejected is not shown; an older analysis that is not takes its place. */
const NOT_REJECTED = { OR: [{ reviewDecision: null }, { reviewDecision: { not: 'rejected' } }] };

/** The reviewer's view goes across people on purpose; it holds ids and reasons, no words of anybody. */
@Injectable()
export class ReviewRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** Oldest first: who waits longest is looked at first. Of an interview only the analysis that is shown. */
  open(): Promise<FlaggedAnalysis[]> {
    return this.prisma.$queryRaw<FlaggedAnalysis[]>`
      SELECT flagged.interview_id AS "interviewId", flagged.run, flagged.review_reasons AS "reviewReasons",
        flagged.created_at AS "createdAt"
      FROM analyses AS flagged
      JOIN interviews ON interviews.id = flagged.interview_id AND interviews.deleted_at IS NULL
      WHERE cardinality(flagged.review_reasons) > 0 AND flagged.review_decision IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM analyses AS newer
          WHERE newer.interview_id = flagged.interview_id AND newer.run > flagged.run
            AND newer.review_decision IS DISTINCT FROM 'rejected'
        )
      ORDER BY flagged.created_at, flagged.id
      LIMIT ${AT_MOST}`;
  }

  /**
   * The person asks for a look at what is shown to them; asking twice is asking once, also after a reviewer looked.
   * @returns false where this person has no such analysis.
   */
  async ask(userId: string, interviewId: string, run: number): Promise<boolean> {
    const theirs = {
      interviewId,
      userId,
      run,
      interview: { userId, deletedAt: null },
      ...NOT_REJECTED,
    };
    const { count } = await this.prisma.analysis.updateMany({
      where: { ...theirs, NOT: { reviewReasons: { has: ASKED } } },
      data: { reviewReasons: { push: ASKED }, reviewDecision: null },
    });
    return count > 0 || (await this.prisma.analysis.count({ where: theirs })) > 0;
  }

  /** false: there is no such analysis waiting, or a newer one took its place. */
  async decide(
    reviewer: string,
    interviewId: string,
    { run, decision, note }: ReviewDecisionRequest,
  ): Promise<boolean> {
    const shown = await this.prisma.analysis.findFirst({
      where: { interviewId, ...NOT_REJECTED },
      orderBy: { run: 'desc' },
      select: { run: true },
    });
    if (shown?.run !== run) return false;
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
