import type { IncomingMessage } from 'node:http';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { tooLarge } from '@interview-buddy/shared-utils/errors';
import { TakesFile, ZodParam, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Delete, Put, Req } from '@nestjs/common';
import { z } from 'zod';
import { ImportsService } from './imports.service.js';
import { MOST_TRANSCRIPT_BYTES } from './read-transcript-file.js';

const imported = z.object({ run: z.number().int().positive().nullable() });

@Controller('interviews/:id/transcript/import')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** The file as it is: WebVTT, SRT, SBV, Word or text with names. */
  @Put()
  @TakesFile()
  @ZodResponse(200, imported)
  async give(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', z.uuid()) interviewId: string,
    @Req() request: IncomingMessage,
  ): Promise<{ run: number | null }> {
    return this.imports.give(user.id, interviewId, await readBody(request));
  }

  /** The wrong file: the words come from the recording again. */
  @Delete()
  @ZodResponse(200, imported)
  async takeBack(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', z.uuid()) interviewId: string,
  ): Promise<{ run: number | null }> {
    return this.imports.takeBack(user.id, interviewId);
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_TRANSCRIPT_BYTES) {
      throw tooLarge('transcript/too-large', 'A transcript of up to 5 MB can be taken.');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
