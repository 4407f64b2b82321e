import { ProgressReporter } from '@interview-buddy/event-bus';
import { availableParallelism } from 'node:os';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ChunksRepository } from '../chunks/chunks.repository.js';
import { ChunksService } from '../chunks/chunks.service.js';
import { ImportsModule } from '../imports/imports.module.js';
import { TranscriptFiles } from '../imports/transcript-files.js';
import { Recordings } from '../recordings/recordings.js';
import type { EngineConfig } from '../transcription/create-engine.js';
import { EngineOrder } from '../transcription/engine-order.js';
import { ProviderAccess } from '../transcription/provider-access.js';
import { AudioAnalysis } from './audio-analysis.js';
import { ProcessingPipeline } from './processing.pipeline.js';
import { ProcessingRepository } from './processing.repository.js';
import { ProcessingService } from './processing.service.js';

export interface ProcessingConfig extends EngineConfig {
  LONGEST_RECORDING_MINUTES: number;
  /** May be a fraction. */
  CHUNKS_ABOVE_MINUTES: number;
  CHUNK_MINUTES: number;
  SCRATCH_DIRECTORY?: string | undefined;
}

@Module({})
export class ProcessingModule implements OnApplicationShutdown {
  private static readonly closers = new Set<() => void | Promise<void>>();

  static forRoot(config: ProcessingConfig): DynamicModule {
    const analysis = new AudioAnalysis(config.RECOGNISER_PROCESSES ?? availableParallelism());
    ProcessingModule.closers.add(() => analysis.close());
    return {
      module: ProcessingModule,
      imports: [ImportsModule],
      providers: [
        ProcessingRepository,
        ChunksRepository,
        {
          provide: ProcessingPipeline,
          inject: [EngineOrder, TranscriptFiles],
          useFactory: (engines: EngineOrder, files: TranscriptFiles) =>
            new ProcessingPipeline(analysis, engines, files),
        },
        {
          provide: ChunksService,
          inject: [
            ChunksRepository,
            Recordings,
            ProcessingPipeline,
            ProgressReporter,
            EngineOrder,
            ProviderAccess,
          ],
          useFactory: (
            repository: ChunksRepository,
            recordings: Recordings,
            pipeline: ProcessingPipeline,
            progress: ProgressReporter,
            engines: EngineOrder,
            atProviders: ProviderAccess,
          ) =>
            new ChunksService(repository, recordings, pipeline, progress, atProviders, {
              limits: {
                aboveMs: config.CHUNKS_ABOVE_MINUTES * 60_000,
                aimMs: config.CHUNK_MINUTES * 60_000,
              },
              scratchDirectory: config.SCRATCH_DIRECTORY,
              expectedSpeed: engines.first.capabilities.expectedSpeed,
            }),
        },
        {
          provide: ProcessingService,
          inject: [
            ProcessingRepository,
            Recordings,
            ProcessingPipeline,
            ChunksService,
            ProgressReporter,
            EngineOrder,
            ProviderAccess,
          ],
          useFactory: (
            repository: ProcessingRepository,
            recordings: Recordings,
            pipeline: ProcessingPipeline,
            chunks: ChunksService,
            progress: ProgressReporter,
            engines: EngineOrder,
            atProviders: ProviderAccess,
          ) =>
            new ProcessingService(repository, recordings, pipeline, chunks, progress, atProviders, {
              longestMs: config.LONGEST_RECORDING_MINUTES * 60_000,
              scratchDirectory: config.SCRATCH_DIRECTORY,
              expectedSpeed: engines.first.capabilities.expectedSpeed,
            }),
        },
      ],
      exports: [ProcessingService, ProcessingRepository],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    const closing = [...ProcessingModule.closers].map((close) => close());
    ProcessingModule.closers.clear();
    await Promise.all(closing);
  }
}
