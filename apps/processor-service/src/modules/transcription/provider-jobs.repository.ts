import type { PrismaClient } from '@interview-buddy/prisma-client';
import type { EventData } from '@interview-buddy/shared-types/events';
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '../database/database.js';

export interface RunningJob {
  engine: string;
  sound: string;
  job: string;
}
type Owner = Pick<EventData, 'interviewId' | 'userId'>;

@Injectable()
export class ProviderJobsRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  async jobsOf({ interviewId, userId }: Owner): Promise<RunningJob[]> {
    return this.prisma.providerJob.findMany({
      where: { interviewId, userId },
      select: { engine: true, sound: true, job: true },
    });
  }

  async find({ interviewId, userId }: Owner, engine: string, sound: string): Promise<string | null> {
    const row = await this.prisma.providerJob.findFirst({
      where: { interviewId, userId, engine, sound },
      select: { job: true },
    });
    return row?.job ?? null;
  }

  async begun({ interviewId, userId }: Owner, running: RunningJob): Promise<void> {
    const { engine, sound, job } = running;
    await this.prisma.providerJob.upsert({
      where: { interviewId_engine_sound: { interviewId, engine, sound }, userId },
      create: { interviewId, userId, ...running },
      update: { job },
    });
  }

  async ended({ interviewId, userId }: Owner, engine: string, sound: string): Promise<void> {
    await this.prisma.providerJob.deleteMany({ where: { interviewId, userId, engine, sound } });
  }

  /** The engine that the person chose for this run. */
  async chosenEngine({ interviewId, userId, run }: EventData): Promise<string | null> {
    const row = await this.prisma.transcriptionChoice.findFirst({
      where: { interviewId, userId, run },
      select: { engine: true },
    });
    return row?.engine ?? null;
  }
}
