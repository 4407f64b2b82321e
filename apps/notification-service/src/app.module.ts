import { Module, type DynamicModule } from '@nestjs/common';
import { EventBusModule } from '@interview-buddy/event-bus';
import { AuthModule } from '@interview-buddy/shared-utils/auth';
import { HealthModule } from '@interview-buddy/shared-utils/health';
import { MetricsController } from '@interview-buddy/shared-utils/telemetry';
import type { Config } from './config.js';
import { AnalysisCompletedConsumer } from './events/analysis-completed.consumer.js';
import { InterviewDeletedConsumer } from './events/interview-deleted.consumer.js';
import { InterviewFailedConsumer } from './events/interview-failed.consumer.js';
import { StatusChangedConsumer } from './events/status-changed.consumer.js';
import { DatabaseModule } from './modules/database/database.module.js';
import { DatabaseRepository } from './modules/database/database.repository.js';
import { LiveModule } from './modules/live/live.module.js';
import { LiveRedis } from './modules/live/live-redis.js';
import { MailModule } from './modules/mail/mail.module.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { SupportModule } from './modules/support/support.module.js';

const NAME = 'notification-service';

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
        EventBusModule.forRoot({
          group: NAME,
          databaseUrl: config.DATABASE_URL,
          redisUrl: config.REDIS_URL,
          prefix: config.EVENTS_PREFIX,
        }),
        LiveModule.forRoot({
          publicUrl: config.PUBLIC_URL,
          redisUrl: config.REDIS_URL,
          streamName: `${config.EVENTS_PREFIX}:live`,
        }),
        MailModule.forRoot({
          smtpUrl: config.SMTP_URL,
          from: config.MAIL_FROM,
          replyTo: config.SUPPORT_EMAIL,
          publicUrl: config.PUBLIC_URL,
        }),
        NotificationsModule.forRoot({ mailFrom: config.MAIL_FROM }),
        SupportModule.forRoot({
          supportEmail: config.SUPPORT_EMAIL,
          mailFrom: config.MAIL_FROM,
          publicUrl: config.PUBLIC_URL,
        }),
        HealthModule.forRootAsync({
          inject: [DatabaseRepository, LiveRedis],
          useFactory: (database: DatabaseRepository, redis: LiveRedis) => [
            { name: 'postgres', level: 'required', check: () => database.ping() },
            { name: 'redis', level: 'degraded', check: () => redis.ping() },
          ],
        }),
      ],
      controllers: [
        AnalysisCompletedConsumer,
        InterviewFailedConsumer,
        InterviewDeletedConsumer,
        StatusChangedConsumer,
        MetricsController,
      ],
    };
  }
}
