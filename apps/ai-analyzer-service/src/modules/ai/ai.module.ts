import { Module, type DynamicModule } from '@nestjs/common';
import { aiQuotaPassed, startAtZero } from './ai-metrics.js';
import { AI_SETTINGS, type AiSettings } from './ai-settings.js';
import { AiRepository } from './ai.repository.js';
import { BriefAnswers, type BriefAnswersOptions } from './brief-answers.js';
import { ProvidersController } from './providers.controller.js';
import { AiRouter } from './routing/router.js';

@Module({})
export class AiModule {
  static forRoot(settings: AiSettings, redis: BriefAnswersOptions): DynamicModule {
    startAtZero(settings.providers);
    return {
      module: AiModule,
      // One router for all who ask: its breakers and its memory of speed are worth sharing.
      global: true,
      controllers: [ProvidersController],
      providers: [
        { provide: AI_SETTINGS, useValue: settings },
        { provide: BriefAnswers, useFactory: () => new BriefAnswers(redis) },
        AiRepository,
        {
          provide: AiRouter,
          inject: [AiRepository],
          useFactory: (ledger: AiRepository) =>
            new AiRouter({
              providers: settings.providers,
              allowance: settings.allowance,
              preferred: settings.preferred,
              tiers: settings.tiers,
              atOnce: settings.atOnce,
              ledger,
              onQuota: (provider, mark) => aiQuotaPassed.set({ provider }, mark),
            }),
        },
      ],
      exports: [AI_SETTINGS, AiRepository, AiRouter],
    };
  }
}
