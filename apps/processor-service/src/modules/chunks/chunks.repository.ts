import { EventPublisher, type EventScope } from '@interview-buddy/event-bus';
import type { PrismaClient, Tx } from '@interview-buddy/prisma-client';
import {
  transcriptionChunkRequested,
  transcriptionChunksRecognised,
  type DataOf,
  type EventData,
} from '@interview-buddy/shared-types/events';
import { Inject, Injectable } from '@nestjs/common';
import type { TimeSpan } from '../audio/time-span.js';
import { DATABASE } from '../database/database.js';
import {
  recognisedSpeech,
  type RecognisedPart,
  type RecognisedSpeech,
} from '../processing/recognised-speech.js';

export type ChunkEventData = DataOf<typeof transcriptionChunkRequested>;

export interface ChunkToRecognise {
  span: TimeSpan;
  blobPath: string;
}

/** How far the parts of a recording are. */
export interface ChunksStanding {
  all: number;
  done: number;
  plannedAt: Date;
}

@Injectable()
export class ChunksRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** The plan and an event for each of its parts, or neither. */
  async savePlan(scope: EventScope, data: EventData, spans: readonly TimeSpan[]): Promise<void> {
    await scope.commit<Tx>(this.prisma, async (tx) => {
      const { interviewId, userId, run } = data;
      await tx.transcriptionChunk.createMany({
        data: spans.map(({ startMs, endMs }, position) => ({
          ...{ interviewId, userId, run, position },
          ...{ startMs, endMs },
        })),
      });
      for (const position of spans.keys())
        await this.publisher.publish(tx, transcriptionChunkRequested, { interviewId, userId, run, position });
    });
  }

  /** null where it is done, or no longer wanted: deleted, failed, or a newer run has begun. */
  async find({ interviewId, userId, run, position }: ChunkEventData): Promise<ChunkToRecognise | null> {
    const row = await this.prisma.transcriptionChunk.findFirst({
      where: { interviewId, userId, run, position, doneAt: null, interview: current(userId, run) },
      select: { startMs: true, endMs: true, interview: { select: { blobPath: true } } },
    });
    const blobPath = row?.interview.blobPath;
    return row && blobPath ? { span: { startMs: row.startMs, endMs: row.endMs }, blobPath } : null;
  }

  /** What was recognised in a part; with the last one the event that all are there. */
  async saveRecognised(
    scope: EventScope,
    chunk: ChunkEventData,
    recognised: RecognisedSpeech,
  ): Promise<void> {
    const { interviewId, userId, run, position } = chunk;
    await scope.commit<Tx>(this.prisma, async (tx) => {
      // Two parts that end at once would each find the other one missing: the second waits for the first.
      await tx.$queryRaw`
        SELECT position FROM transcription_chunks
        WHERE interview_id = ${interviewId}::uuid AND user_id = ${userId} AND run = ${run}
        ORDER BY position FOR UPDATE`;
      const { count } = await tx.transcriptionChunk.updateMany({
        where: { interviewId, userId, run, position, interview: current(userId, run) },
        data: { recognised, doneAt: new Date() },
      });
      const where = { interviewId, userId, run, doneAt: null };
      if (count === 0 || (await tx.transcriptionChunk.count({ where })) > 0) return;
      await this.publisher.publish(tx, transcriptionChunksRecognised, { interviewId, userId, run });
    });
  }

  async standing({ interviewId, userId, run }: EventData): Promise<ChunksStanding> {
    const rows = await this.prisma.transcriptionChunk.findMany({
      where: { interviewId, userId, run },
      select: { doneAt: true, createdAt: true },
    });
    return {
      all: rows.length,
      done: rows.filter(({ doneAt }) => doneAt !== null).length,
      plannedAt: rows[0]?.createdAt ?? new Date(),
    };
  }

  /** All parts in order of time; null where they are no longer wanted. */
  async findRecognised(data: EventData): Promise<{ parts: RecognisedPart[]; blobPath: string } | null> {
    const { interviewId, userId, run } = data;
    const interview = await this.prisma.interview.findFirst({
      where: { id: interviewId, ...current(userId, run) },
      select: { blobPath: true },
    });
    const rows = await this.prisma.transcriptionChunk.findMany({
      where: { interviewId, userId, run },
      select: { startMs: true, recognised: true },
      orderBy: { position: 'asc' },
    });
    if (!interview?.blobPath || rows.length === 0) return null;
    const parts = rows.map(({ startMs, recognised }) => ({
      startMs,
      recognised: recognisedSpeech.parse(recognised),
    }));
    return { parts, blobPath: interview.blobPath };
  }
}

function current(userId: string, run: number) {
  return { userId, run, status: 'transcribing' as const, deletedAt: null };
}
