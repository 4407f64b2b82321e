import { EventPublisher } from '@interview-buddy/event-bus';
import { startNextRun, type PrismaClient } from '@interview-buddy/prisma-client';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';

export interface TranscribedInterview {
  run: number;
  blobPath: string | null;
  /** Of the newest transcript; null where there is none. */
  engine: string | null;
}

@Injectable()
export class RerunsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  async find(userId: string, interviewId: string): Promise<TranscribedInterview | null> {
    const row = await this.prisma.interview.findFirst({
      where: { id: interviewId, userId, deletedAt: null },
      select: {
        run: true,
        blobPath: true,
        transcriptions: { orderBy: { run: 'desc' }, take: 1, select: { engine: true } },
      },
    });
    return row && { run: row.run, blobPath: row.blobPath, engine: row.transcriptions[0]?.engine ?? null };
  }

  /** The next run and with what it is to be transcribed, or neither. Words that were given do not stand in its way. */
  async start(userId: string, interviewId: string, engine: string): Promise<{ run: number }> {
    return this.prisma.$transaction(async (tx) => {
      const { run } = await startNextRun(tx, this.publisher, { interviewId, userId, from: 'transcription' });
      await tx.transcriptImport.deleteMany({ where: { interviewId, userId } });
      await tx.transcriptionChoice.create({ data: { interviewId, userId, run, engine } });
      return { run };
    });
  }
}
