import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher } from '@interview-buddy/event-bus/outbox';
import { startNextRun, type PrismaClient, type RunStart } from '@interview-buddy/prisma-client';
import type { ListInterviewsQuery } from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { DATABASE } from '../database/database.js';
import type { InterviewRow } from './interview-row.js';
import { interviewSelection, toInterviewRow } from './interview-selection.repository.js';
import { pageQuery } from './list-query.repository.js';

/** With what a cursor needs to know of it. */
export type ListedInterview = InterviewRow & { key: string };

@Injectable()
export class InterviewsRepository {
  constructor(
    @Inject(DATABASE) private readonly prisma: PrismaClient,
    private readonly publisher: EventPublisher,
  ) {}

  async create(userId: string, context: InterviewContext): Promise<InterviewRow> {
    const row = await this.prisma.interview.create({
      data: { id: randomUUID(), userId, ...toData(context) },
      select: interviewSelection,
    });
    return toInterviewRow(row);
  }

  async find(userId: string, id: string): Promise<InterviewRow | null> {
    const row = await this.prisma.interview.findFirst({
      where: { id, userId, deletedAt: null },
      select: interviewSelection,
    });
    return row && toInterviewRow(row);
  }

  /** In the order that was asked for; one more than the limit where there is another page. */
  async list(userId: string, query: ListInterviewsQuery): Promise<ListedInterview[]> {
    const page = await this.prisma.$queryRaw<{ id: string; key: string }[]>(pageQuery(userId, query));
    const rows = await this.prisma.interview.findMany({
      where: { userId, deletedAt: null, id: { in: page.map(({ id }) => id) } },
      select: interviewSelection,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return page.flatMap(({ id, key }) => {
      const row = byId.get(id);
      return row ? [{ ...toInterviewRow(row), key }] : [];
    });
  }

  /** Null where somebody changed it since that version was read. */
  async update(
    userId: string,
    id: string,
    version: number,
    changes: Partial<InterviewContext>,
  ): Promise<InterviewRow | null> {
    const { count } = await this.prisma.interview.updateMany({
      where: { id, userId, version, deletedAt: null },
      data: { ...toData(changes), version: { increment: 1 } },
    });
    return count === 0 ? null : this.find(userId, id);
  }

  async markDeleted(userId: string, id: string): Promise<boolean> {
    const { count } = await this.prisma.interview.updateMany({
      where: { id, userId, deletedAt: null },
      data: { deletedAt: new Date(), version: { increment: 1 } },
    });
    return count > 0;
  }

  /**
   * Back again, if it was deleted after `since` and nobody was told yet. What was under way when it went was given
   * up then, and starts again.
   */
  async restore(userId: string, id: string, since: Date): Promise<boolean> {
    return this.prisma.$transaction(async (tx) => {
      const { count } = await tx.interview.updateMany({
        where: { id, userId, deletedAt: { gt: since }, purgedAt: null },
        data: { deletedAt: null, version: { increment: 1 } },
      });
      if (count === 0) return false;
      const underWay = await tx.interview.findFirst({
        where: { id, userId, status: { in: ['uploaded', 'transcribing', 'analyzing'] } },
        select: { run: true, transcriptions: { select: { run: true }, orderBy: { run: 'desc' }, take: 1 } },
      });
      if (underWay) {
        const transcribed = underWay.transcriptions[0]?.run === underWay.run;
        const from = transcribed ? 'analysis' : 'transcription';
        await startNextRun(tx, this.publisher, { interviewId: id, userId, from });
      }
      return true;
    });
  }

  /** @throws AppError 404, 409 */
  async startRun(userId: string, interviewId: string, from: RunStart): Promise<void> {
    await this.prisma.$transaction((tx) => startNextRun(tx, this.publisher, { interviewId, userId, from }));
  }
}

function toData<C extends Partial<InterviewContext>>({ heldOn, ...context }: C) {
  const day =
    heldOn === undefined ? {} : { heldOn: heldOn === null ? null : new Date(`${heldOn}T00:00:00Z`) };
  return { ...context, ...day };
}
