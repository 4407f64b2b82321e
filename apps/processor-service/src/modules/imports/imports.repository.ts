import { EventPublisher } from '@interview-buddy/event-bus';
import { startNextRun, type PrismaClient } from '@interview-buddy/prisma-client';
import { transcript, type Transcript } from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import { transcriptionRow } from '../transcripts/transcription-row.js';
import type { ImportedTranscript } from './parse-transcript-file.js';

interface Owned {
  userId: string;
  interviewId: string;
}

@Injectable()
export class ImportsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  async interviewExists({ userId, interviewId }: Owned): Promise<boolean> {
    return (await this.prisma.interview.count({ where: { id: interviewId, userId, deletedAt: null } })) > 0;
  }

  /**
   * Keeps it for the recording. Where that is transcribed already, `combine` makes the transcript of the next run.
   * @returns the run that was started; null where the recording is still to come.
   */
  async save(
    owned: Owned,
    { format, cues }: ImportedTranscript,
    combine: (newest: Transcript) => Transcript,
  ): Promise<{ run: number | null }> {
    const { userId, interviewId } = owned;
    return this.prisma.$transaction(async (tx) => {
      const stored = { userId, format, cues: cues.map((cue) => ({ ...cue })) };
      await tx.transcriptImport.upsert({
        where: { interviewId, userId },
        create: { interviewId, ...stored },
        update: stored,
      });
      const newest = await tx.transcription.findFirst({
        where: { interviewId, userId },
        orderBy: { run: 'desc' },
        select: { transcript: true },
      });
      if (!newest) return { run: null };
      const { run } = await startNextRun(tx, this.publisher, { ...owned, from: 'analysis' });
      const combined = combine(transcript.parse(newest.transcript));
      await tx.transcription.create({ data: transcriptionRow({ ...owned, run }, combined) });
      return { run };
    });
  }
}
