import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { OverviewController } from './overview.controller.js';
import { OverviewRepository } from './overview.repository.js';

@Module({
  imports: [AccountModule],
  controllers: [OverviewController],
  providers: [OverviewRepository],
})
export class OverviewModule {}
