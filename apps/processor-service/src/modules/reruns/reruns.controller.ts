import {
  rerunTranscriptionRequest,
  runStarted,
  transcriptionOffer,
  type RerunTranscriptionRequest,
  type TranscriptionOffer,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { RerunsService } from './reruns.service.js';

const id = z.uuid();

@Controller('interviews/:id/transcript')
export class RerunsController {
  constructor(private readonly reruns: RerunsService) {}

  @Get('engines')
  @ZodResponse(200, transcriptionOffer)
  async offer(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', id) interviewId: string,
  ): Promise<TranscriptionOffer> {
    return this.reruns.offer(user.id, interviewId);
  }

  @Post('reruns')
  @HttpCode(202)
  @ZodResponse(202, runStarted)
  async start(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', id) interviewId: string,
    @ZodBody(rerunTranscriptionRequest) request: RerunTranscriptionRequest,
  ): Promise<{ run: number }> {
    return this.reruns.start(user.id, interviewId, request);
  }
}
