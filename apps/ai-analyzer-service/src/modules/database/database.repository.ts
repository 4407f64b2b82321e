import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DATABASE } from './database.js';

export const openDatabase = (url: string, poolSize: number): PrismaClient => createPrisma({ url, poolSize });

@Injectable()
export class DatabaseRepository implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  async ping(): Promise<void> {
    await this.prisma.$queryRaw`SELECT 1`;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
  }
}
