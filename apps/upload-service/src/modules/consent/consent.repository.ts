import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { ConsentRule, ConsentStatement } from '@interview-buddy/shared-types/api';
import { z } from 'zod';
import { DATABASE } from '../database/database.js';

const KIND = 'recording';
const stored = z.object({ recordingAllowed: z.boolean() });

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

  /** What the newest statement allows; null where none was made. */
  async recordingAllowed(userId: string, interviewId: string): Promise<boolean | null> {
    const row = await this.prisma.consent.findFirst({
      where: { userId, interviewId, kind: KIND },
      orderBy: { givenAt: 'desc' },
      select: { statement: true },
    });
    return row && stored.parse(row.statement).recordingAllowed;
  }
}
