import { Controller, Get, Patch } from '@nestjs/common';
import {
  accountResponse,
  updateAccountRequest,
  type AccountResponse,
  type UpdateAccountRequest,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { AccountRepository } from './account.repository.js';

@Controller('account')
export class AccountController {
  constructor(private readonly accounts: AccountRepository) {}

  @Get()
  @ZodResponse(200, accountResponse)
  read(@CurrentUser() user: AuthenticatedUser): Promise<AccountResponse> {
    return this.accounts.find(user);
  }

  @Patch()
  @ZodResponse(200, accountResponse)
  update(
    @CurrentUser() user: AuthenticatedUser,
    @ZodBody(updateAccountRequest) changes: UpdateAccountRequest,
  ): Promise<AccountResponse> {
    return this.accounts.update(user, changes);
  }
}
