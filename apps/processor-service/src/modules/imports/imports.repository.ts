import { EventPublisher } from '@interview-buddy/event-bus';
import { startNextRun, type PrismaClient, type Tx } from '@interview-buddy/prisma-client';
import { transcript, type InterviewStatus, type Transcript } from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import { transcriptionRow } from '../transcripts/transcription-row.js';
import type { ImportedTranscript } from './parse-transcript-file.js';

/** From these on a recording is there to be worked on again; a draft's is still to come. */
const HAS_RECORDING: InterviewStatus[] = ['uploaded', 'transcribing', 'analyzing', 'complete', 'failed'];

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
   * Keeps it for the recording. Where that is transcribed already, `combine` makes the transcript of the next run;
   * where it is in work, or the work failed, that begins again with these words.
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
      if (!newest) return this.#transcribeAgain(tx, owned);
      const { run } = await startNextRun(tx, this.publisher, { ...owned, from: 'analysis' });
      const combined = combine(transcript.parse(newest.transcript));
      await tx.transcription.create({ data: transcriptionRow({ ...owned, run }, combined) });
      return { run };
    });
  }

  /**
   * Takes back what the person gave; the words come from the recording again.
   * @returns null where they gave none; its run is null where the recording is still to come.
   */
  async remove(owned: Owned): Promise<{ run: number | null } | null> {
    return this.prisma.$transaction(async (tx) => {
      const { count } = await tx.transcriptImport.deleteMany({ where: owned });
      return count === 0 ? null : this.#transcribeAgain(tx, owned);
    });
  }

  /** What is in work may have looked for given words already: the next run looks again. */
  async #transcribeAgain(tx: Tx, { userId, interviewId }: Owned): Promise<{ run: number | null }> {
    const hasRecording = await tx.interview.count({
      where: { id: interviewId, userId, status: { in: HAS_RECORDING }, blobPath: { not: null } },
    });
    if (hasRecording === 0) return { run: null };
    return startNextRun(tx, this.publisher, { userId, interviewId, from: 'transcription' });
  }
}
