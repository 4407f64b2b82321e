import { Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import {
  createInterviewRequest,
  interviewDetail,
  interviewPage,
  listInterviewsQuery,
  startRunRequest,
  updateInterviewRequest,
  type InterviewDetail,
  type InterviewPage,
  type ListInterviewsQuery,
  type UpdateInterviewRequest,
} from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { CurrentUser, type AuthenticatedUser } from '@interview-buddy/shared-utils/auth';
import { toProblem } from '@interview-buddy/shared-utils/errors';
import { ZodBody, ZodParam, ZodQuery, ZodResponse } from '@interview-buddy/shared-utils/validation';
import { EditedMeanwhile, InterviewsService } from './interviews.service.js';

const interviewId = z.uuid();

@Controller('interviews')
export class InterviewsController {
  constructor(private readonly interviews: InterviewsService) {}

  @Post()
  @ZodResponse(201, interviewDetail)
  create(
    @CurrentUser() user: AuthenticatedUser,
    @ZodBody(createInterviewRequest) context: InterviewContext,
  ): Promise<InterviewDetail> {
    return this.interviews.create(user, context);
  }

  @Get()
  @ZodResponse(200, interviewPage)
  list(
    @CurrentUser() user: AuthenticatedUser,
    @ZodQuery(listInterviewsQuery) query: ListInterviewsQuery,
  ): Promise<InterviewPage> {
    return this.interviews.list(user.id, query);
  }

  @Get(':id')
  @ZodResponse(200, interviewDetail)
  read(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', interviewId) id: string,
  ): Promise<InterviewDetail> {
    return this.interviews.read(user.id, id);
  }

  /** 409 carries what stands there now as `current`, so that nothing that was typed is lost. */
  @Patch(':id')
  @ZodResponse(200, interviewDetail)
  @ZodResponse(409, undefined, 'Changed in another window; `current` is what stands there now.')
  async update(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', interviewId) id: string,
    @ZodBody(updateInterviewRequest) changes: UpdateInterviewRequest,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<unknown> {
    try {
      return await this.interviews.update(user.id, id, changes);
    } catch (error) {
      if (!(error instanceof EditedMeanwhile)) throw error;
      response.statusCode = error.status;
      response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
      return { ...toProblem(error), current: error.current };
    }
  }

  @Delete(':id')
  @HttpCode(204)
  @ZodResponse(204)
  remove(@CurrentUser() user: AuthenticatedUser, @ZodParam('id', interviewId) id: string): Promise<void> {
    return this.interviews.remove(user.id, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @ZodResponse(200, interviewDetail)
  restore(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', interviewId) id: string,
  ): Promise<InterviewDetail> {
    return this.interviews.restore(user.id, id);
  }

  @Post(':id/runs')
  @ZodResponse(201, interviewDetail)
  startRun(
    @CurrentUser() user: AuthenticatedUser,
    @ZodParam('id', interviewId) id: string,
    @ZodBody(startRunRequest) { from }: z.infer<typeof startRunRequest>,
  ): Promise<InterviewDetail> {
    return this.interviews.startRun(user.id, id, from);
  }
}
