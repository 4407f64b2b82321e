import { Module } from '@nestjs/common';
import { QuestionsController } from './questions.controller.js';
import { QuestionsRepository } from './questions.repository.js';
import { QuestionsService } from './questions.service.js';

@Module({ controllers: [QuestionsController], providers: [QuestionsRepository, QuestionsService] })
export class QuestionsModule {}
