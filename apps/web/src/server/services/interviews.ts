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
import { nothing } from './client';
import { uploads } from './clients';

export function listInterviews(token: string, query: ListInterviewsQuery): Promise<InterviewPage> {
  return uploads.call('get', '/interviews', { query, token }, interviewPage);
}

export function getOverview(token: string): Promise<InterviewsOverview> {
  return uploads.call('get', '/overview', { token }, interviewsOverview);
}

export function createInterview(token: string, body: InterviewContext): Promise<InterviewDetail> {
  return uploads.call('post', '/interviews', { body, token }, interviewDetail);
}

export function getInterview(token: string, id: string): Promise<InterviewDetail> {
  return uploads.call('get', '/interviews/{id}', { path: { id }, token }, interviewDetail);
}

export function updateInterview(
  token: string,
  id: string,
  body: UpdateInterviewRequest,
): Promise<InterviewDetail> {
  return uploads.call('patch', '/interviews/{id}', { path: { id }, body, token }, interviewDetail);
}

export function deleteInterview(token: string, id: string): Promise<void> {
  return uploads.call('delete', '/interviews/{id}', { path: { id }, token }, nothing);
}

/** Undo of a deletion. */
export function restoreInterview(token: string, id: string): Promise<InterviewDetail> {
  return uploads.call('post', '/interviews/{id}/restore', { path: { id }, token }, interviewDetail);
}

export function startRun(
  token: string,
  id: string,
  body: { from: 'transcription' | 'analysis' },
): Promise<InterviewDetail> {
  return uploads.call('post', '/interviews/{id}/runs', { path: { id }, body, token }, interviewDetail);
}
