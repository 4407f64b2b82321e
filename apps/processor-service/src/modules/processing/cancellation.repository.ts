import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { EventData } from '@interview-buddy/shared-types/events';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';

@Injectable()
export class CancellationRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** The interview was deleted, or a newer run has begun. */
  async isCancelled({ interviewId, userId, run }: EventData): Promise<boolean> {
    return (
      (await this.prisma.interview.count({ where: { id: interviewId, userId, run, deletedAt: null } })) === 0
    );
  }
}
