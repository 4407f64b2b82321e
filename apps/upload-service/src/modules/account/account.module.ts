import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { AccountRepository } from './account.repository.js';
import { ErasureController } from './erasure.controller.js';
import { ErasureRepository } from './erasure.repository.js';
import { Quota } from './quota.js';

@Module({
  controllers: [AccountController, ErasureController],
  providers: [AccountRepository, ErasureRepository, Quota],
  exports: [AccountRepository, ErasureRepository, Quota],
})
export class AccountModule {}
