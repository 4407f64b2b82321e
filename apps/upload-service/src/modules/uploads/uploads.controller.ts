import { All, Controller, Options, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CurrentUser, Public, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { answerOptions } from './verbs/options.verb.js';
import { TusVerbs } from './verbs/tus-verbs.js';

/**
 * tus 1.0.0. Answers at its own address and at the one that the browser sees, so that the Location of an upload
 * is good on both sides of the gateway.
 */
@ApiExcludeController()
@Controller(['uploads', 'api/upload'])
export class UploadsController {
  constructor(private readonly verbs: TusVerbs) {}

  @Public()
  @Options(['', ':uploadId'])
  options(@Res() response: ServerResponse): void {
    answerOptions(response);
  }

  @All()
  async creation(
    @CurrentUser() user: AuthenticatedUser,
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
  ): Promise<void> {
    await this.verbs.creation({ user, request, response });
  }

  @All(':uploadId')
  async upload(
    @CurrentUser() user: AuthenticatedUser,
    @Param('uploadId') uploadId: string,
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
  ): Promise<void> {
    await this.verbs.upload({ user, uploadId, request, response });
  }
}
