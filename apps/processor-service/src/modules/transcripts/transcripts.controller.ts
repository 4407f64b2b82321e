import {
  correctTranscriptRequest,
  runStarted,
  transcriptResponse,
  type CorrectTranscriptRequest,
  type TranscriptResponse,
} from '@interview-buddy/shared-types/api';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { ZodBody, ZodParam, ZodQuery, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { Controller, Get, Put, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { downloadFormat, type DownloadFormat } from './formats/format-transcript.js';
import { TranscriptsService } from './transcripts.service.js';

const id = z.uuid();
const downloadQuery = z.object({ format: downloadFormat.default('txt') });

@Controller('interviews/:id/transcript')
export class TranscriptsController {
  constructor(private readonly transcripts: TranscriptsService) {}

  @Get()
  @ZodResponse(200, transcriptResponse)
  async read(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', id) interviewId: string,
  ): Promise<TranscriptResponse> {
    return this.transcripts.read(user.id, interviewId);
  }

  @Put('corrections')
  @ZodResponse(200, runStarted)
  async correct(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', id) interviewId: string,
    @ZodBody(correctTranscriptRequest) request: CorrectTranscriptRequest,
  ): Promise<{ run: number }> {
    return this.transcripts.correct(user.id, interviewId, request);
  }

  @Get('download')
  @ZodResponse(200)
  async download(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', id) interviewId: string,
    @ZodQuery(downloadQuery) { format }: { format: DownloadFormat },
  ): Promise<StreamableFile> {
    const { body, contentType, fileName } = await this.transcripts.download(user.id, interviewId, format);
    return new StreamableFile(typeof body === 'string' ? Buffer.from(body) : body, {
      type: contentType,
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}
