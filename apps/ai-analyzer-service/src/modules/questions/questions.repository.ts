import { EventPublisher } from '@interview-buddy/event-bus';
import { startNextRun, type PrismaClient } from '@interview-buddy/prisma-client';
import { transcript, type Transcript } from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import type { QuestionMark } from './marks.js';

export interface MarksOfRun {
  userId: string;
  interviewId: string;
  /** The run that the person looked at. */
  run: number;
  marks: readonly QuestionMark[];
}

@Injectable()
export class QuestionsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** The newest transcript; null where this person has no such interview or it has none that can be read. */
  async transcript(userId: string, interviewId: string): Promise<Transcript | null> {
    const interview = await this.prisma.interview.findFirst({
      where: { id: interviewId, userId, deletedAt: null },
      select: {
        transcriptions: { orderBy: { run: 'desc' }, take: 1, select: { transcript: true } },
      },
    });
    const parsed = transcript.safeParse(interview?.transcriptions[0]?.transcript);
    return parsed.success ? parsed.data : null;
  }

  /**
   * Keeps the marks and begins the next run at the analysis: both or neither, and only while `run` is the one that counts.
   * @throws AppError 404 and 409 as startNextRun.
   */
  mark({ userId, interviewId, run, marks }: MarksOfRun): Promise<{ run: number }> {
    return this.prisma.$transaction(async (tx) => {
      const next = { interviewId, userId, from: 'analysis', after: run } as const;
      const started = await startNextRun(tx, this.publisher, next);
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
