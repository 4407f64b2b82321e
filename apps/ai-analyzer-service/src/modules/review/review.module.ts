import { Module } from '@nestjs/common';
import { ReviewController } from './review.controller.js';
import { ReviewRepository } from './review.repository.js';

@Module({ controllers: [ReviewController], providers: [ReviewRepository] })
export class ReviewModule {}
