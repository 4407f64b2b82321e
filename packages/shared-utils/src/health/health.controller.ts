import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import { Public } from '../auth/decorators.js';
import { Health, type Readiness } from './health.js';

interface StatusResponse extends ServerResponse {
  status(code: number): this;
}

@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(private readonly health: Health) {}

  /** Says only that the process answers: what it depends on must not get it killed. */
  @Get('livez')
  @Header('Cache-Control', 'no-store')
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) response: StatusResponse): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (readiness.status === 'unavailable' || readiness.status === 'draining') response.status(503);
    return readiness;
  }

  @Get('startupz')
  @Header('Cache-Control', 'no-store')
  async started(
    @Res({ passthrough: true }) response: StatusResponse,
  ): Promise<{ status: 'started' | 'starting' }> {
    if (await this.health.hasStarted()) return { status: 'started' };
    response.status(503);
    return { status: 'starting' };
  }
}
