import { aiProviders, type AiProviders } from '@interview-buddy/shared-types/api';
import { ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Get, Inject } from '@nestjs/common';
import { AI_SETTINGS, type AiSettings } from './ai-settings.js';

@Controller('providers')
export class ProvidersController {
  constructor(@Inject(AI_SETTINGS) private readonly settings: AiSettings) {}

  @Get()
  @ZodResponse(200, aiProviders)
  read(): AiProviders {
    return aiProviders.parse({ providers: this.settings.providers.map(({ name }) => name) });
  }
}
