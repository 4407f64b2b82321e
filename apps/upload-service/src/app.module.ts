import { Module, type DynamicModule, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ExpressAdapter } from '@nestjs/platform-express';
import { EventBusModule } from '@interview-buddy/event-bus';
import { AuthModule } from '@interview-buddy/shared-utils/auth';
import { HealthModule } from '@interview-buddy/shared-utils/health';
import { MetricsController } from '@interview-buddy/shared-utils/telemetry';
import type { UploadConfig } from './config.js';
import { readJsonBodies } from './json-bodies.js';
import { AccountModule } from './modules/account/account.module.js';
import { ConsentModule } from './modules/consent/consent.module.js';
import { DatabaseModule } from './modules/database/database.module.js';
import { DatabaseRepository } from './modules/database/database.repository.js';
import { ExportModule } from './modules/export/export.module.js';
import { InterviewsModule } from './modules/interviews/interviews.module.js';
import { OperationsModule } from './modules/operations/operations.module.js';
import { OverviewModule } from './modules/overview/overview.module.js';
import { RetentionModule } from './modules/retention/retention.module.js';
import type { RecordingStore } from './modules/store/recording-store.js';
import { RECORDING_STORE } from './modules/store/store.js';
import { StoreModule } from './modules/store/store.module.js';
import { StuckModule } from './modules/stuck/stuck.module.js';
import { UploadsModule } from './modules/uploads/uploads.module.js';

export const SERVICE_NAME = 'upload-service';
const MIB = 1024 * 1024;

@Module({})
export class AppModule implements NestModule {
  constructor(private readonly adapterHost: HttpAdapterHost<ExpressAdapter>) {}

  static forRoot(config: UploadConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE }),
        AuthModule.forRoot({
          appEnv: config.APP_ENV,
          projectId: config.FIREBASE_PROJECT_ID,
          emulatorHost: config.FIREBASE_AUTH_EMULATOR_HOST,
        }),
        EventBusModule.forRoot({
          group: SERVICE_NAME,
          databaseUrl: config.DATABASE_URL,
          redisUrl: config.REDIS_URL,
          prefix: config.EVENTS_PREFIX,
        }),
        StoreModule.forRoot({
          blob: config,
          memoryBytes: config.UPLOAD_MEMORY_MB * MIB,
          patienceSeconds: config.STORE_PATIENCE_SECONDS,
        }),
        HealthModule.forRootAsync({
          inject: [DatabaseRepository, RECORDING_STORE],
          useFactory: (database: DatabaseRepository, store: RecordingStore) => [
            { name: 'postgres', level: 'required', check: () => database.ping() },
            { name: 'blob', level: 'degraded', check: () => store.ping() },
          ],
        }),
        AccountModule,
        ConsentModule.forRoot(config.CONSENT_PLACES_FILE),
        ExportModule,
        InterviewsModule,
        OperationsModule,
        OverviewModule,
        RetentionModule,
        StuckModule.forRoot({
          uploaded: config.STUCK_UPLOADED_MINUTES,
          transcribing: config.STUCK_TRANSCRIBING_MINUTES,
          analyzing: config.STUCK_ANALYZING_MINUTES,
        }),
        UploadsModule,
      ],
      controllers: [MetricsController],
    };
  }

  configure(): void {
    readJsonBodies(this.adapterHost.httpAdapter);
  }
}
