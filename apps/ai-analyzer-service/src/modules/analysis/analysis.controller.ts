import { analysisResponse, type AnalysisResponse } from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { AnalysisService } from './analysis.service.js';

@Controller('interviews')
export class AnalysisController {
  constructor(private readonly analyses: AnalysisService) {}

  @Get(':id/analysis')
  @ZodResponse(200, analysisResponse)
  read(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', z.uuid()) id: string,
  ): Promise<AnalysisResponse> {
    return this.analyses.read(user.id, id);
  }
}
