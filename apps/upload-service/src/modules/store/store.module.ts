import { Global, Module, type DynamicModule } from '@nestjs/common';
import { createBlobContainer, type BlobConfig } from '@interview-buddy/shared-utils/blob';
import { MemoryBudget, SLAB_BYTES } from './memory-budget.js';
import { STORE_PATIENCE, type Patience } from './patience.js';
import { RecordingStore } from './recording-store.js';
import { RECORDING_STORE, RECORDINGS_CONTAINER } from './store.js';

export interface StoreOptions {
  blob: BlobConfig;
  /** Bytes of recordings that may be in memory at once, over all uploads. */
  memoryBytes: number;
  patience?: Patience;
}

@Global()
@Module({})
export class StoreModule {
  static forRoot({ blob, memoryBytes, patience = STORE_PATIENCE }: StoreOptions): DynamicModule {
    const container = createBlobContainer(blob);
    const budget = new MemoryBudget(Math.max(1, Math.floor(memoryBytes / SLAB_BYTES)));
    return {
      module: StoreModule,
      providers: [
        { provide: RECORDINGS_CONTAINER, useValue: container },
        { provide: RECORDING_STORE, useValue: new RecordingStore(container, budget, patience) },
      ],
      exports: [RECORDINGS_CONTAINER, RECORDING_STORE],
    };
  }
}
