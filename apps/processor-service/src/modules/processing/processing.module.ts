import { ProgressReporter } from '@interview-buddy/event-bus';
import { availableParallelism } from 'node:os';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Recordings } from '../recordings/recordings.js';
import { createEngines, type EngineConfig } from '../transcription/create-engine.js';
import { AudioAnalysis } from './audio-analysis.js';
import { ProcessingPipeline } from './processing.pipeline.js';
import { ProcessingRepository } from './processing.repository.js';
import { ProcessingService } from './processing.service.js';

export interface ProcessingConfig extends EngineConfig {
  LONGEST_RECORDING_MINUTES: number;
  SCRATCH_DIRECTORY?: string | undefined;
}

@Module({})
export class ProcessingModule implements OnApplicationShutdown {
  private static readonly closers = new Set<() => void | Promise<void>>();

  static forRoot(config: ProcessingConfig): DynamicModule {
    const analysis = new AudioAnalysis(config.RECOGNISER_PROCESSES ?? availableParallelism());
    const engines = createEngines(config);
    ProcessingModule.closers.add(() => analysis.close()).add(() => engines.close());
    return {
      module: ProcessingModule,
      providers: [
        ProcessingRepository,
        {
          provide: ProcessingService,
          inject: [ProcessingRepository, Recordings, ProgressReporter],
          useFactory: (
            repository: ProcessingRepository,
            recordings: Recordings,
            progress: ProgressReporter,
          ) =>
            new ProcessingService(
              repository,
              recordings,
              new ProcessingPipeline(analysis, engines),
              progress,
              {
                longestMs: config.LONGEST_RECORDING_MINUTES * 60_000,
                scratchDirectory: config.SCRATCH_DIRECTORY,
                expectedSpeed: engines.first.capabilities.expectedSpeed,
              },
            ),
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
