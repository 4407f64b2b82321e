import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { startNextRun, transition, type PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from '../database/database.js';
import type { StuckInterview, StuckLimits } from './stuck.js';

/** From here on a person decides: what stands still in run after run is not helped by one more. */
const MAX_RUNS = 5;

const failure = {
  code: 'processing/stuck',
  message: 'The work on this interview stopped and could not be taken up again. Please start it again.',
};

@Injectable()
export class StuckRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  /** Of everybody, those longest in their status first. */
  async find(limits: StuckLimits, limit: number): Promise<StuckInterview[]> {
    const rows = await this.prisma.interview.findMany({
      where: {
        deletedAt: null,
        OR: Object.entries(limits).map(([status, minutes]) => ({
          status: status as keyof StuckLimits,
          statusChangedAt: { lt: new Date(Date.now() - minutes * 60_000) },
        })),
      },
      select: { id: true, userId: true, run: true },
      orderBy: { statusChangedAt: 'asc' },
      take: limit,
    });
    return rows.map(({ id, ...rest }) => ({ orderingKey: id, ...rest }));
  }

  /** Begins the next run at the stage that is missing; where there is none to begin, the interview fails. */
  async restart({ orderingKey: interviewId, userId, run }: StuckInterview): Promise<void> {
    await this.prisma.$transaction(async (tx) => {
      const row = await tx.interview.findFirst({
        where: { id: interviewId, userId, run, deletedAt: null },
        select: {
          blobPath: true,
          transcriptions: { select: { run: true }, orderBy: { run: 'desc' }, take: 1 },
        },
      });
      const stage = row && stageOf(row.blobPath, row.transcriptions[0]?.run, run);
      if (stage && run < MAX_RUNS)
        await startNextRun(tx, this.publisher, { interviewId, userId, from: stage });
      else await transition(tx, this.publisher, { interviewId, run, to: 'failed', failure });
    });
  }
}

function stageOf(
  blobPath: string | null,
  transcribedInRun: number | undefined,
  run: number,
): 'transcription' | 'analysis' | null {
  if (transcribedInRun === run) return 'analysis';
  if (blobPath !== null) return 'transcription';
  return transcribedInRun === undefined ? null : 'analysis';
}
