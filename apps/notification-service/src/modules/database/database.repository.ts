import { Inject, Injectable } from '@nestjs/common';
import type { PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from './database.js';

@Injectable()
export class DatabaseRepository {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  async ping(): Promise<void> {
    await this.prisma.$queryRaw`SELECT 1`;
  }
}
