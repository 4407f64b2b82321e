import { Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  consentAnswer,
  consentQuestion,
  consentStatement,
  type ConsentAnswer,
  type ConsentQuestion,
  type ConsentStatement,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { ConsentService } from './consent.service.js';

@Controller()
export class ConsentController {
  constructor(private readonly consent: ConsentService) {}

  @Get('consent')
  @ZodResponse(200, consentQuestion)
  question(@CurrentUser() user: AuthenticatedUser): Promise<ConsentQuestion> {
    return this.consent.question(user.id);
  }

  @Post('interviews/:id/consent')
  @ZodResponse(201, consentAnswer)
  state(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', z.uuid()) interviewId: string,
    @ZodBody(consentStatement) statement: ConsentStatement,
  ): Promise<ConsentAnswer> {
    return this.consent.state(user.id, interviewId, statement);
  }
}
