import { Module, type DynamicModule } from '@nestjs/common';
import { DeadLetterAlert, SUPPORT_OPTIONS, type SupportOptions } from './dead-letter-alert.js';

@Module({})
export class SupportModule {
  static forRoot(options: SupportOptions): DynamicModule {
    return {
      module: SupportModule,
      providers: [{ provide: SUPPORT_OPTIONS, useValue: options }, DeadLetterAlert],
    };
  }
}
