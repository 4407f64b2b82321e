import { Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  consentAnswer,
  consentPlaces,
  consentStatement,
  type ConsentAnswer,
  type ConsentPlaces,
  type ConsentStatement,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { ConsentService } from './consent.service.js';

@Controller()
export class ConsentController {
  constructor(private readonly consent: ConsentService) {}

  @Get('consent/places')
  @ZodResponse(200, consentPlaces)
  places(): ConsentPlaces {
    return this.consent.places;
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
