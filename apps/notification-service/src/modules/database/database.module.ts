import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { createPrisma, type PrismaClient } from '@interview-buddy/prisma-client';
import { DATABASE } from './database.js';
import { DatabaseRepository } from './database.repository.js';

export interface DatabaseOptions {
  url: string;
  poolSize: number;
}

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DATABASE) private readonly prisma: PrismaClient) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DATABASE, useFactory: () => createPrisma(options) }, DatabaseRepository],
      exports: [DATABASE, DatabaseRepository],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
  }
}
