import {
  prepFeedback,
  prepFeedbackRequest,
  prepQuestions,
  prepQuestionsRequest,
  type PrepFeedback,
  type PrepFeedbackRequest,
  type PrepQuestions,
  type PrepQuestionsRequest,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { PrepService } from './prep.service.js';

@Controller('prep')
export class PrepController {
  constructor(private readonly prep: PrepService) {}

  @Post('questions')
  @HttpCode(200)
  @ZodResponse(200, prepQuestions)
  questions(
    @CurrentUser() user: AuthenticatedUser,
    @ZodBody(prepQuestionsRequest) job: PrepQuestionsRequest,
  ): Promise<PrepQuestions> {
    return this.prep.questions(user.id, job);
  }

  @Post('feedback')
  @HttpCode(200)
  @ZodResponse(200, prepFeedback)
  feedback(
    @CurrentUser() user: AuthenticatedUser,
    @ZodBody(prepFeedbackRequest) request: PrepFeedbackRequest,
  ): Promise<PrepFeedback> {
    return this.prep.feedback(user.id, request);
  }
}
