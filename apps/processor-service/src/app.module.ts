import { EventBusModule } from '@interview-buddy/event-bus';
import { AuthModule } from '@interview-buddy/shared-utils/auth';
import { HealthModule } from '@interview-buddy/shared-utils/health';
import { MetricsController } from '@interview-buddy/shared-utils/telemetry';
import { Module, type DynamicModule } from '@nestjs/common';
import { requireEngineSettings, type Config } from './config.js';
import { InterviewDeletedConsumer } from './events/interview-deleted.consumer.js';
import { InterviewUploadedConsumer } from './events/interview-uploaded.consumer.js';
import { TranscriptionChunksConsumer } from './events/transcription-chunks.consumer.js';
import { DatabaseModule } from './modules/database/database.module.js';
import { DatabaseRepository } from './modules/database/database.repository.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { CancellationModule } from './modules/processing/cancellation.module.js';
import { CancellationRepository } from './modules/processing/cancellation.repository.js';
import { ProcessingModule } from './modules/processing/processing.module.js';
import { Recordings } from './modules/recordings/recordings.js';
import { RecordingsModule } from './modules/recordings/recordings.module.js';
import { RerunsModule } from './modules/reruns/reruns.module.js';
import { TranscriptionModule } from './modules/transcription/transcription.module.js';
import { SearchModule } from './modules/search/search.module.js';
import { TranscriptsModule } from './modules/transcripts/transcripts.module.js';

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    requireEngineSettings(config);
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ url: config.DATABASE_URL, poolSize: 10 }),
        AuthModule.forRoot({
          appEnv: config.APP_ENV,
          projectId: config.FIREBASE_PROJECT_ID,
          emulatorHost: config.FIREBASE_AUTH_EMULATOR_HOST,
        }),
        EventBusModule.forRootAsync({
          imports: [CancellationModule],
          inject: [CancellationRepository],
          useFactory: (cancellation: CancellationRepository) => ({
            group: 'processor-service',
            databaseUrl: config.DATABASE_URL,
            redisUrl: config.REDIS_URL,
            prefix: config.EVENTS_PREFIX,
            concurrency: config.RECORDINGS_AT_ONCE,
            isCancelled: (data) => cancellation.isCancelled(data),
          }),
        }),
        HealthModule.forRootAsync({
          inject: [DatabaseRepository, Recordings],
          useFactory: (database: DatabaseRepository, recordings: Recordings) => [
            { name: 'postgres', level: 'required', check: () => database.ping() },
            { name: 'blob', level: 'required', check: () => recordings.check() },
          ],
        }),
        RecordingsModule.forRoot(config),
        TranscriptionModule.forRoot(config),
        ProcessingModule.forRoot(config),
        TranscriptsModule,
        ImportsModule,
        SearchModule,
        RerunsModule,
      ],
      controllers: [
        InterviewUploadedConsumer,
        TranscriptionChunksConsumer,
        InterviewDeletedConsumer,
        MetricsController,
      ],
    };
  }
}
