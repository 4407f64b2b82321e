import { createBlobContainer, type BlobConfig } from '@interview-buddy/shared-utils/blob';
import { Module, type DynamicModule } from '@nestjs/common';
import { Recordings } from './recordings.js';
import { RemovalRepository } from './removal.repository.js';
import { RemovalService } from './removal.service.js';

@Module({})
export class RecordingsModule {
  static forRoot(config: BlobConfig): DynamicModule {
    return {
      module: RecordingsModule,
      global: true,
      providers: [
        { provide: Recordings, useFactory: () => new Recordings(createBlobContainer(config)) },
        RemovalRepository,
        RemovalService,
      ],
      exports: [Recordings, RemovalService],
    };
  }
}
