import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { EventData } from '@interview-buddy/shared-types/events';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from './database.js';

@Injectable()
export class RunsRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** Deleted, or a newer run has begun: work on this one may stop. */
  async isOver({ interviewId, userId, run }: EventData): Promise<boolean> {
    const current = await this.prisma.interview.count({
      where: { id: interviewId, userId, run, deletedAt: null },
    });
    return current === 0;
  }
}
