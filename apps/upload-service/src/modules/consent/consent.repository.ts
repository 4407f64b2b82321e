import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { ConsentRule, ConsentStatement } from '@interview-buddy/shared-types/api';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { z } from 'zod';
import { DATABASE } from '../database/database.js';

const KIND = 'recording';
const stored = z.object({ recordingAllowed: z.boolean(), places: z.array(z.string()) });

export interface GivenStatement extends ConsentStatement {
  rule: ConsentRule;
  recordingAllowed: boolean;
}

@Injectable()
export class ConsentRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** Statements are only ever added. False where this person has no such interview. */
  async add(
    userId: string,
    interviewId: string,
    { version, ...statement }: GivenStatement,
  ): Promise<boolean> {
    return this.prisma.$transaction(async (tx) => {
      if ((await tx.interview.count({ where: { id: interviewId, userId, deletedAt: null } })) === 0)
        return false;
      await tx.consent.create({
        data: { id: randomUUID(), userId, interviewId, kind: KIND, version, statement },
      });
      return true;
    });
  }

  /**
   * What the newest statement allows; null where none was made.
   * @throws AppError 404
   */
  async recordingAllowed(userId: string, interviewId: string): Promise<boolean | null> {
    if ((await this.prisma.interview.count({ where: { id: interviewId, userId, deletedAt: null } })) === 0)
      throw notFound('interview');
    return (await this.newest({ userId, interviewId }))?.recordingAllowed ?? null;
  }

  /** Where the participants of this person's latest recording were. */
  async lastPlaces(userId: string): Promise<string[]> {
    return (await this.newest({ userId }))?.places ?? [];
  }

  private async newest(whose: { userId: string; interviewId?: string }) {
    const row = await this.prisma.consent.findFirst({
      where: { ...whose, kind: KIND },
      orderBy: { givenAt: 'desc' },
      select: { statement: true },
    });
    return row && stored.parse(row.statement);
  }
}
