import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { createEngines, type EngineConfig } from './create-engine.js';
import { EngineOrder } from './engine-order.js';
import { ProviderAccess } from './provider-access.js';
import { ProviderJobsRepository } from './provider-jobs.repository.js';

@Module({})
export class TranscriptionModule implements OnApplicationShutdown {
  constructor(@Inject(EngineOrder) private readonly engines: EngineOrder) {}

  static forRoot(config: EngineConfig): DynamicModule {
    return {
      module: TranscriptionModule,
      global: true,
      providers: [
        { provide: EngineOrder, useFactory: () => createEngines(config) },
        ProviderJobsRepository,
        ProviderAccess,
      ],
      exports: [EngineOrder, ProviderAccess],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.engines.close();
  }
}
