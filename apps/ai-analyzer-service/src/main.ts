import 'reflect-metadata';
import { RedisStreamsServer } from '@interview-buddy/event-bus';
import { runService } from '@interview-buddy/shared-utils/service';
import { Module } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';

const config = readConfig();

@Module({ imports: [AppModule.forRoot(config)] })
class AiAnalyzerService {}

await runService(AiAnalyzerService, {
  name: 'ai-analyzer-service',
  config,
  strategies: (app) => [app.get(RedisStreamsServer)],
});
