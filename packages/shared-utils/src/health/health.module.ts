import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import type { HealthCheck } from './health-check.js';
import { Health } from './health.js';

export interface AsyncHealthOptions {
  imports?: ModuleMetadata['imports'];
  inject: FactoryProvider['inject'];
  useFactory: FactoryProvider<readonly HealthCheck[]>['useFactory'];
}

const CHECKS = Symbol('health checks');

/** Serves /livez, /readyz and /startupz. */
@Module({})
export class HealthModule {
  static forRoot({ checks }: { checks: readonly HealthCheck[] }): DynamicModule {
    return HealthModule.forRootAsync({ inject: [], useFactory: () => checks });
  }

  /** For checks that use injected clients. */
  static forRootAsync({ imports = [], inject = [], useFactory }: AsyncHealthOptions): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      imports,
      controllers: [HealthController],
      providers: [
        { provide: CHECKS, inject, useFactory },
        {
          provide: Health,
          inject: [CHECKS],
          useFactory: (checks: readonly HealthCheck[]) => new Health(checks),
        },
      ],
      exports: [Health],
    };
  }
}
