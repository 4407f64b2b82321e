import { EventPublisher } from '@interview-buddy/event-bus';
import { startNextRun, type PrismaClient } from '@interview-buddy/prisma-client';
import { transcript, type Transcript } from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import type { QuestionMark } from './marks.js';

export interface MarkableInterview {
  /** The run that counts now. */
  run: number;
  transcript: Transcript;
}

@Injectable()
export class QuestionsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** null where this person has no such interview or it has no transcript that can be read. */
  async find(userId: string, interviewId: string): Promise<MarkableInterview | null> {
    const interview = await this.prisma.interview.findFirst({
      where: { id: interviewId, userId, deletedAt: null },
      select: {
        run: true,
        transcriptions: { orderBy: { run: 'desc' }, take: 1, select: { transcript: true } },
      },
    });
    const parsed = transcript.safeParse(interview?.transcriptions[0]?.transcript);
    return interview && parsed.success ? { run: interview.run, transcript: parsed.data } : null;
  }

  /**
   * Keeps the marks and begins the next run at the analysis: both or neither.
   * @throws AppError 404 and 409 as startNextRun.
   */
  mark(userId: string, interviewId: string, marks: readonly QuestionMark[]): Promise<{ run: number }> {
    return this.prisma.$transaction(async (tx) => {
      const started = await startNextRun(tx, this.publisher, { interviewId, userId, from: 'analysis' });
      for (const { startMs, isQuestion } of marks) {
        await tx.questionMark.upsert({
          where: { interviewId_startMs: { interviewId, startMs } },
          create: { interviewId, userId, startMs, isQuestion },
          update: { isQuestion },
        });
      }
      return started;
    });
  }
}
