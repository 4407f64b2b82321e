import { z } from 'zod';
import {
  interviewDetail,
  interviewPage,
  interviewsOverview,
  type InterviewDetail,
  type InterviewPage,
  type InterviewsOverview,
  type ListInterviewsQuery,
  type UpdateInterviewRequest,
} from '@interview-buddy/shared-types/api';
import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { config } from '../config';
import { call } from './call';

const base = () => config().UPLOAD_SERVICE_URL;
const nothing = z.unknown().transform(() => undefined);

export function listInterviews(token: string, query: ListInterviewsQuery): Promise<InterviewPage> {
  return call(base(), { path: '/interviews', query, token }, interviewPage);
}

export function getOverview(token: string): Promise<InterviewsOverview> {
  return call(base(), { path: '/overview', token }, interviewsOverview);
}

export function createInterview(token: string, body: InterviewContext): Promise<InterviewDetail> {
  return call(base(), { method: 'POST', path: '/interviews', body, token }, interviewDetail);
}

export function getInterview(token: string, id: string): Promise<InterviewDetail> {
  return call(base(), { path: `/interviews/${id}`, token }, interviewDetail);
}

export function updateInterview(
  token: string,
  id: string,
  body: UpdateInterviewRequest,
): Promise<InterviewDetail> {
  return call(base(), { method: 'PATCH', path: `/interviews/${id}`, body, token }, interviewDetail);
}

export function deleteInterview(token: string, id: string): Promise<void> {
  return call(base(), { method: 'DELETE', path: `/interviews/${id}`, token }, nothing);
}

/** Undo of a deletion. */
export function restoreInterview(token: string, id: string): Promise<InterviewDetail> {
  return call(base(), { method: 'POST', path: `/interviews/${id}/restore`, token }, interviewDetail);
}

export function startRun(
  token: string,
  id: string,
  body: { from: 'transcription' | 'analysis' },
): Promise<InterviewDetail> {
  return call(base(), { method: 'POST', path: `/interviews/${id}/runs`, body, token }, interviewDetail);
}
