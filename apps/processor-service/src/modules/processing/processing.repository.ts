import { EventPublisher, type EventScope } from '@interview-buddy/event-bus';
import { transition, type PrismaClient, type Tx } from '@interview-buddy/prisma-client';
import { interviewTranscribed, type EventData } from '@interview-buddy/shared-types/events';
import type { InterviewFailure, Transcript } from '@interview-buddy/shared-types/models';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';
import type { ImportedTranscript } from '../imports/parse-transcript-file.js';
import { storedImport } from '../imports/stored-import.js';
import { transcriptionRow } from '../transcripts/transcription-row.js';

export interface RecordingToProcess {
  blobPath: string | null;
}

@Injectable()
export class ProcessingRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** null where this run is not to be worked on any more: deleted, or a newer run has begun. */
  async findRecording({ interviewId, userId, run }: EventData): Promise<RecordingToProcess | null> {
    return this.prisma.interview.findFirst({
      where: { id: interviewId, userId, run, deletedAt: null },
      select: { blobPath: true },
    });
  }

  /** The transcript that the person gave along with the recording; null where they gave none. */
  async findImport({ interviewId, userId }: EventData): Promise<ImportedTranscript | null> {
    const row = await this.prisma.transcriptImport.findFirst({
      where: { interviewId, userId },
      select: { format: true, cues: true },
    });
    return row && storedImport.parse(row);
  }

  async begin({ interviewId, run }: EventData): Promise<'moved' | 'stale'> {
    return this.prisma.$transaction((tx) =>
      transition(tx, this.publisher, { interviewId, run, to: 'transcribing' }),
    );
  }

  /** The transcript and the event that tells of it, or neither; nothing for a run that is over. */
  async saveTranscript(scope: EventScope, data: EventData, transcript: Transcript): Promise<void> {
    await scope.commit<Tx>(this.prisma, async (tx) => {
      const { interviewId, userId, run } = data;
      const current = await tx.interview.count({ where: { id: interviewId, userId, run, deletedAt: null } });
      if (current === 0) return;
      await tx.transcriptionChunk.deleteMany({ where: { interviewId, userId, run: { lte: run } } });
      await tx.transcription.create({ data: transcriptionRow(data, transcript) });
      await this.publisher.publish(tx, interviewTranscribed, { interviewId, userId, run });
    });
  }

  async fail(scope: EventScope, { interviewId, run }: EventData, failure: InterviewFailure): Promise<void> {
    await scope.commit<Tx>(this.prisma, async (tx) => {
      await transition(tx, this.publisher, { interviewId, run, to: 'failed', failure });
    });
  }
}
