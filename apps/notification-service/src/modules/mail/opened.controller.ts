import { Controller, Header, HttpCode, Get } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '@interview-buddy/shared-utils/auth';
import { ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { DeliveriesRepository } from './deliveries.repository.js';

/** The picture in the mails of people who allow it. It answers alike whether or not there is such a mail. */
@Controller('mail')
export class OpenedController {
  constructor(private readonly deliveries: DeliveriesRepository) {}

  @Get('opened/:id')
  @Public()
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @ZodResponse(204)
  opened(@ZodParam('id', z.uuid()) id: string): Promise<void> {
    return this.deliveries.markOpened(id);
  }
}
