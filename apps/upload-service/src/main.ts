import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { RedisStreamsServer } from '@interview-buddy/event-bus';
import { loadConfig } from '@interview-buddy/shared-utils/config';
import { runService } from '@interview-buddy/shared-utils/service';
import { AppModule, SERVICE_NAME } from './app.module.js';
import { configSchema } from './config.js';

const config = loadConfig(configSchema);

@Module({ imports: [AppModule.forRoot(config)] })
class UploadService {}

await runService(UploadService, {
  name: SERVICE_NAME,
  config,
  bodyParser: false,
  requestTimeoutMs: 0,
  strategies: (app) => [app.get(RedisStreamsServer)],
});
