import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { z } from 'zod';
import { erasureReceipt, type ErasureReceipt } from '@interview-buddy/shared-types/api';
import { CurrentUser, Public, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { notFound } from '@interview-buddy/shared-utils/errors';
import { ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { ErasureRepository } from './erasure.repository.js';

@Controller('account')
export class ErasureController {
  constructor(private readonly erasures: ErasureRepository) {}

  @Delete()
  @HttpCode(202)
  @ZodResponse(202, erasureReceipt)
  erase(@CurrentUser() user: AuthenticatedUser): Promise<ErasureReceipt> {
    return this.erasures.request(user.id);
  }

  /** Without a sign-in, which is erased too. The id is known to who asked only, and a receipt names nobody. */
  @Get('erasures/:id')
  @Public()
  @ZodResponse(200, erasureReceipt)
  async receipt(@ZodParam('id', z.uuid()) id: string): Promise<ErasureReceipt> {
    const receipt = await this.erasures.findReceipt(id);
    if (!receipt) throw notFound('receipt');
    return receipt;
  }
}
