import { Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  accountResponse,
  stopMailRequest,
  updateAccountRequest,
  type AccountResponse,
  type StopMailRequest,
  type UpdateAccountRequest,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, Public, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
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

  /** Answers the same to a token that nobody has: who it belongs to is not to be found out by trying. */
  @Post('mail-stop')
  @Public()
  @HttpCode(204)
  @ZodResponse(204)
  stopMail(@ZodBody(stopMailRequest) request: StopMailRequest): Promise<void> {
    return this.accounts.stopMail(request);
  }
}
