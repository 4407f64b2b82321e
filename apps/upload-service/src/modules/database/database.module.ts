import { Module, type DynamicModule } from '@nestjs/common';
import { createPrisma, type PrismaOptions } from '@interview-buddy/prisma-client';
import { DATABASE } from './database.js';
import { DatabaseRepository } from './database.repository.js';

@Module({})
export class DatabaseModule {
  static forRoot(options: PrismaOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DATABASE, useFactory: () => createPrisma(options) }, DatabaseRepository],
      exports: [DATABASE, DatabaseRepository],
    };
  }
}
