import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  busStatus,
  deadLetterId,
  deadLetterPage,
  redriveRequest,
  redriveResponse,
  type BusStatus,
  type DeadLetterPage,
  type RedriveResponse,
} from '@interview-buddy/shared-types/api';
import { Roles } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import type { z } from 'zod';
import { OperationsService } from './operations.service.js';

/** The event bus, for those who run this installation. */
@Controller('operations')
@Roles('admin')
export class OperationsController {
  constructor(private readonly operations: OperationsService) {}

  @Get('status')
  @ZodResponse(200, busStatus)
  status(): Promise<BusStatus> {
    return this.operations.status();
  }

  @Get('dead-letters')
  @ZodResponse(200, deadLetterPage)
  deadLetters(): Promise<DeadLetterPage> {
    return this.operations.deadLetters();
  }

  @Post('dead-letters/:id/redrive')
  @HttpCode(200)
  @ZodResponse(200, redriveResponse)
  redrive(
    @ZodParam('id', deadLetterId) id: string,
    @ZodBody(redriveRequest) { dryRun }: z.output<typeof redriveRequest>,
  ): Promise<RedriveResponse> {
    return this.operations.redrive(id, dryRun);
  }
}
