import { Module, type DynamicModule } from '@nestjs/common';
import type { AiSettings } from '../ai/ai-settings.js';
import { AiModule } from '../ai/ai.module.js';
import type { BriefAnswersOptions } from '../ai/brief-answers.js';
import { AnalysisController } from './analysis.controller.js';
import { AnalysisRepository } from './analysis.repository.js';
import { AnalysisService } from './analysis.service.js';
import { ANALYSIS_SETTINGS, type AnalysisSettings } from './settings.js';

@Module({})
export class AnalysisModule {
  static forRoot(settings: AnalysisSettings, ai: AiSettings, redis: BriefAnswersOptions): DynamicModule {
    return {
      module: AnalysisModule,
      imports: [AiModule.forRoot(ai, redis)],
      controllers: [AnalysisController],
      providers: [{ provide: ANALYSIS_SETTINGS, useValue: settings }, AnalysisRepository, AnalysisService],
      exports: [AnalysisService],
    };
  }
}
