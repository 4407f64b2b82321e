import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { EventData } from '@interview-buddy/shared-types/events';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';

@Injectable()
export class RemovalRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  /** Where recordings of this interview lie or lay; their rows may be gone already. */
  async blobPathsOf({ interviewId, userId }: EventData): Promise<string[]> {
    const uploads = await this.prisma.upload.findMany({
      where: { interviewId, userId },
      select: { blobPath: true },
    });
    return uploads.map(({ blobPath }) => blobPath);
  }

  /** A deletion can be undone for a while. */
  async wasRestored({ interviewId, userId }: EventData): Promise<boolean> {
    return (await this.prisma.interview.count({ where: { id: interviewId, userId, deletedAt: null } })) > 0;
  }
}
