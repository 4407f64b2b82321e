import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DATABASE } from './database.js';
import { DatabaseRepository, openDatabase } from './database.repository.js';
import { RunsRepository } from './runs.repository.js';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot({ url, poolSize }: { url: string; poolSize: number }): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DATABASE, useFactory: () => openDatabase(url, poolSize) },
        DatabaseRepository,
        RunsRepository,
      ],
      exports: [DATABASE, DatabaseRepository, RunsRepository],
    };
  }
}
