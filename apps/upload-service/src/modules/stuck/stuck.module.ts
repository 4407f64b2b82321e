import { Module, type DynamicModule } from '@nestjs/common';
import { STUCK_LIMITS, type StuckLimits } from './stuck.js';
import { StuckReaper } from './stuck-reaper.js';
import { StuckRepository } from './stuck.repository.js';

@Module({})
export class StuckModule {
  static forRoot(limits: StuckLimits): DynamicModule {
    return {
      module: StuckModule,
      providers: [{ provide: STUCK_LIMITS, useValue: limits }, StuckRepository, StuckReaper],
    };
  }
}
