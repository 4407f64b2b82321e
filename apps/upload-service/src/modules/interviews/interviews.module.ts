import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { EstimatesRepository } from './estimates.repository.js';
import { InterviewsController } from './interviews.controller.js';
import { InterviewsRepository } from './interviews.repository.js';
import { InterviewsService } from './interviews.service.js';

@Module({
  imports: [AccountModule],
  controllers: [InterviewsController],
  providers: [EstimatesRepository, InterviewsRepository, InterviewsService],
})
export class InterviewsModule {}
