import { Module } from '@nestjs/common';
import { ReviewController } from './review.controller.js';
import { ReviewRequestsController } from './review-requests.controller.js';
import { ReviewRepository } from './review.repository.js';

@Module({ controllers: [ReviewController, ReviewRequestsController], providers: [ReviewRepository] })
export class ReviewModule {}
