import {
  reviewDecisionRequest,
  reviewQueue,
  type ReviewDecisionRequest,
  type ReviewQueue,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, Roles, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { ZodBody, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { ReviewRepository } from './review.repository.js';

@Controller('review/analyses')
@Roles('reviewer')
export class ReviewController {
  constructor(private readonly reviews: ReviewRepository) {}

  @Get()
  @ZodResponse(200, reviewQueue)
  async list(): Promise<ReviewQueue> {
    const items = await this.reviews.open();
    return {
      items: items.map(({ interviewId, run, reviewReasons, createdAt }) => ({
        interviewId,
        run,
        reasons: reviewReasons,
        createdAt: createdAt.toISOString(),
      })),
    };
  }

  @Post(':interviewId')
  @HttpCode(204)
  @ZodResponse(204)
  async decide(
    @CurrentUser() reviewer: AuthenticatedUser,
    @ZodParam('interviewId', z.uuid()) interviewId: string,
    @ZodBody(reviewDecisionRequest) decision: ReviewDecisionRequest,
  ): Promise<void> {
    if (!(await this.reviews.decide(reviewer.id, interviewId, decision))) throw notFound('analysis');
  }
}
