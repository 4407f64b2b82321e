import {
  markQuestionsRequest,
  runStarted,
  type MarkQuestionsRequest,
  type RunStarted,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Put } from '@nestjs/common';
import { z } from 'zod';
import { QuestionsService } from './questions.service.js';

@Controller('interviews/:id/questions')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Put()
  @ZodResponse(200, runStarted)
  mark(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', z.uuid()) interviewId: string,
    @ZodBody(markQuestionsRequest) request: MarkQuestionsRequest,
  ): Promise<RunStarted> {
    return this.questions.mark(user.id, interviewId, request);
  }
}
