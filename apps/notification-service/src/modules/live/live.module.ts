import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LiveRedis } from './live-redis.js';
import type { LiveOptions } from './live-server.js';
import { LIVE_OPTIONS, LiveService } from './live.service.js';

@Global()
@Module({})
export class LiveModule {
  static forRoot(options: LiveOptions): DynamicModule {
    return {
      module: LiveModule,
      providers: [
        { provide: LIVE_OPTIONS, useValue: options },
        { provide: LiveRedis, useFactory: () => new LiveRedis(options.redisUrl) },
        LiveService,
      ],
      exports: [LiveService, LiveRedis],
    };
  }
}
