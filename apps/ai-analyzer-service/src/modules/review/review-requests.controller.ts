import { reviewRequest, type ReviewRequest } from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { ZodBody, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { ReviewRepository } from './review.repository.js';

/** The person's own door to the reviewers' queue. */
@Controller('interviews/:id/analysis/review-requests')
export class ReviewRequestsController {
  constructor(private readonly reviews: ReviewRepository) {}

  @Post()
  @HttpCode(204)
  @ZodResponse(204)
  async ask(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', z.uuid()) interviewId: string,
    @ZodBody(reviewRequest) { run }: ReviewRequest,
  ): Promise<void> {
    if (!(await this.reviews.ask(user.id, interviewId, run))) throw notFound('analysis');
  }
}
