import { Global, Module, type DynamicModule } from '@nestjs/common';
import { createBlobContainer, type BlobConfig } from '@interview-buddy/shared-utils/blob';
import { MemoryBudget, SLAB_BYTES } from './memory-budget.js';
import { uploadPatience } from './patience.js';
import { RecordingStore } from './recording-store.js';
import { RECORDING_STORE, RECORDINGS_CONTAINER } from './store.js';

/** A block of 4 MiB passes even a slow line in this time. */
const TRY_MS = 60_000;

export interface StoreOptions {
  blob: BlobConfig;
  /** Bytes of recordings that may be in memory at once, over all uploads. */
  memoryBytes: number;
  /** How long an upload waits for a store that does not answer. */
  patienceSeconds: number;
}

@Global()
@Module({})
export class StoreModule {
  static forRoot({ blob, memoryBytes, patienceSeconds }: StoreOptions): DynamicModule {
    // Patience is ours: the client's own retries would make every short question take half a minute.
    const container = createBlobContainer(blob, { retryOptions: { maxTries: 1, tryTimeoutInMs: TRY_MS } });
    const budget = new MemoryBudget(Math.max(1, Math.floor(memoryBytes / SLAB_BYTES)));
    return {
      module: StoreModule,
      providers: [
        { provide: RECORDINGS_CONTAINER, useValue: container },
        {
          provide: RECORDING_STORE,
          useValue: new RecordingStore(container, budget, uploadPatience(patienceSeconds)),
        },
      ],
      exports: [RECORDINGS_CONTAINER, RECORDING_STORE],
    };
  }
}
