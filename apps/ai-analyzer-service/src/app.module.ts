import { EventBusModule } from '@interview-buddy/event-bus';
import { AuthModule } from '@interview-buddy/shared-utils/auth';
import { HealthModule } from '@interview-buddy/shared-utils/health';
import { MetricsController } from '@interview-buddy/shared-utils/telemetry';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { InterviewTranscribedConsumer } from './events/interview-transcribed.consumer.js';
import { aiSettings } from './modules/ai/ai-config.js';
import { AnalysisModule } from './modules/analysis/analysis.module.js';
import { DatabaseModule } from './modules/database/database.module.js';
import { DatabaseRepository } from './modules/database/database.repository.js';
import { RunsRepository } from './modules/database/runs.repository.js';
import { PrepModule } from './modules/prep/prep.module.js';
import { QuestionsModule } from './modules/questions/questions.module.js';
import { ReviewModule } from './modules/review/review.module.js';

const NAME = 'ai-analyzer-service';

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE }),
        AuthModule.forRoot({
          appEnv: config.APP_ENV,
          projectId: config.FIREBASE_PROJECT_ID,
          emulatorHost: config.FIREBASE_AUTH_EMULATOR_HOST,
        }),
        EventBusModule.forRootAsync({
          inject: [RunsRepository],
          useFactory: (runs: RunsRepository) => ({
            group: NAME,
            databaseUrl: config.DATABASE_URL,
            redisUrl: config.REDIS_URL,
            prefix: config.EVENTS_PREFIX,
            concurrency: config.ANALYSES_AT_ONCE,
            isCancelled: (data) => runs.isOver(data),
          }),
        }),
        AnalysisModule.forRoot({ voiceInference: config.VOICE_INFERENCE === 'on' }, aiSettings(config), {
          url: config.REDIS_URL,
          prefix: config.EVENTS_PREFIX,
        }),
        PrepModule,
        QuestionsModule,
        ReviewModule,
        HealthModule.forRootAsync({
          inject: [DatabaseRepository],
          useFactory: (database: DatabaseRepository) => [
            { name: 'postgres', level: 'required', check: () => database.ping() },
          ],
        }),
      ],
      controllers: [InterviewTranscribedConsumer, MetricsController],
    };
  }
}
