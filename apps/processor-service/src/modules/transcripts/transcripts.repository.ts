import { EventPublisher } from '@interview-buddy/event-bus';
import { startNextRun, type PrismaClient } from '@interview-buddy/prisma-client';
import {
  corrections,
  transcript,
  type Correction,
  type Transcript,
} from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import { transcriptionRow } from './transcription-row.js';

export interface StoredTranscript {
  run: number;
  createdAt: Date;
  transcript: Transcript;
}

/** What the person put right, and the run whose transcription it lies over. */
export interface CorrectionLayer {
  run: number;
  originalRun: number;
  corrections: Correction[];
}

@Injectable()
export class TranscriptsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** The newest, or that of one run; null where this person has no such interview or it has no transcript. */
  async find(userId: string, interviewId: string, run?: number): Promise<StoredTranscript | null> {
    const row = await this.prisma.transcription.findFirst({
      where: { interviewId, userId, run, interview: { userId, deletedAt: null } },
      orderBy: { run: 'desc' },
      select: { run: true, createdAt: true, transcript: true },
    });
    return row && { run: row.run, createdAt: row.createdAt, transcript: transcript.parse(row.transcript) };
  }

  /** The newest; null where nothing was ever put right. */
  async findLayer(userId: string, interviewId: string): Promise<CorrectionLayer | null> {
    const row = await this.prisma.transcriptCorrection.findFirst({
      where: { interviewId, userId },
      orderBy: { run: 'desc' },
      select: { run: true, originalRun: true, corrections: true },
    });
    return row && { ...row, corrections: corrections.parse(row.corrections) };
  }

  async interviewExists(userId: string, interviewId: string): Promise<boolean> {
    return (await this.prisma.interview.count({ where: { id: interviewId, userId, deletedAt: null } })) > 0;
  }

  /**
   * Stores the corrected transcript with its layer as the next run's, which begins at the analysis.
   * @returns null where the transcript is no longer that of run `from`.
   */
  async saveCorrected(
    userId: string,
    interviewId: string,
    changed: { from: number; transcript: Transcript; layer: Omit<CorrectionLayer, 'run'> },
  ): Promise<{ run: number } | null> {
    return this.prisma
      .$transaction(async (tx) => {
        // Takes the interview's row: of two windows one comes first, and the other sees what it did.
        const { run } = await startNextRun(tx, this.publisher, { interviewId, userId, from: 'analysis' });
        const newest = await tx.transcription.findFirst({
          where: { interviewId, userId },
          orderBy: { run: 'desc' },
          select: { run: true },
        });
        if (newest?.run !== changed.from) throw new Outdated();
        await tx.transcription.create({
          data: transcriptionRow({ interviewId, userId, run }, changed.transcript),
        });
        await tx.transcriptCorrection.create({
          data: { id: crypto.randomUUID(), interviewId, userId, run, ...changed.layer },
        });
        return { run };
      })
      .catch((error: unknown) => {
        if (error instanceof Outdated) return null;
        throw error;
      });
  }
}

/** Undoes the transaction in which it was noticed. */
class Outdated extends Error {}
