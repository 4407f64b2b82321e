import { Module } from '@nestjs/common';
import { RedisStreamsServer } from '@interview-buddy/event-bus';
import { loadConfig } from '@interview-buddy/shared-utils/config';
import { runService } from '@interview-buddy/shared-utils/service';
import { AppModule } from './app.module.js';
import { configSchema } from './config.js';

const config = loadConfig(configSchema);

@Module({ imports: [AppModule.forRoot(config)] })
class NotificationService {}

await runService(NotificationService, {
  name: 'notification-service',
  config,
  strategies: (app) => [app.get(RedisStreamsServer)],
});
