import { EventPublisher } from '@interview-buddy/event-bus';
import { startNextRun, type PrismaClient } from '@interview-buddy/prisma-client';
import { toStored, transcript, type Transcript } from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';

export interface StoredTranscript {
  run: number;
  createdAt: Date;
  transcript: Transcript;
}

@Injectable()
export class TranscriptsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** The newest; null where this person has no such interview or it has no transcript. */
  async findNewest(userId: string, interviewId: string): Promise<StoredTranscript | null> {
    const row = await this.prisma.transcription.findFirst({
      where: { interviewId, userId, interview: { userId, deletedAt: null } },
      orderBy: { run: 'desc' },
      select: { run: true, createdAt: true, transcript: true },
    });
    return row && { run: row.run, createdAt: row.createdAt, transcript: transcript.parse(row.transcript) };
  }

  async interviewExists(userId: string, interviewId: string): Promise<boolean> {
    return (await this.prisma.interview.count({ where: { id: interviewId, userId, deletedAt: null } })) > 0;
  }

  /** Stores the changed transcript as the next run's, which begins at the analysis. */
  async saveCorrected(userId: string, interviewId: string, changed: Transcript): Promise<{ run: number }> {
    return this.prisma.$transaction(async (tx) => {
      const { run } = await startNextRun(tx, this.publisher, { interviewId, userId, from: 'analysis' });
      await tx.transcription.create({
        data: {
          id: crypto.randomUUID(),
          interviewId,
          userId,
          run,
          engine: changed.engine.name,
          engineVersion: changed.engine.version,
          language: changed.language,
          verbatim: changed.engine.verbatim,
          meanConfidence: changed.meanConfidence,
          durationMs: changed.audio.durationMs,
          transcript: toStored(changed),
        },
      });
      return { run };
    });
  }
}
