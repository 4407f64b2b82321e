import {
  aiProviders,
  analysisResponse,
  reviewQueue,
  runStarted,
  type AiProviders,
  type AnalysisResponse,
  type MarkQuestionsRequest,
  type ReviewDecisionRequest,
  type ReviewQueue,
  type RunStarted,
  type ReviewRequest,
} from '@interview-buddy/shared-types/api';
import { nothing } from './client';
import { analyzer } from './clients';

export function getAnalysis(token: string, interviewId: string): Promise<AnalysisResponse> {
  return analyzer.call(
    'get',
    '/interviews/{id}/analysis',
    { path: { id: interviewId }, token },
    analysisResponse,
  );
}

/** Starts the next run at the analysis. */
export function markQuestions(
  token: string,
  interviewId: string,
  body: MarkQuestionsRequest,
): Promise<RunStarted> {
  return analyzer.call(
    'put',
    '/interviews/{id}/questions',
    { path: { id: interviewId }, body, token },
    runStarted,
  );
}

/** The person asks a reviewer to look at what is shown to them. */
export function askForReview(token: string, interviewId: string, body: ReviewRequest): Promise<void> {
  return analyzer.call(
    'post',
    '/interviews/{id}/analysis/review-requests',
    { path: { id: interviewId }, body, token },
    nothing,
  );
}

/** For reviewers only. */
export function getReviewQueue(token: string): Promise<ReviewQueue> {
  return analyzer.call('get', '/review/analyses', { token }, reviewQueue);
}

/** For reviewers only. */
export function decideReview(token: string, interviewId: string, body: ReviewDecisionRequest): Promise<void> {
  return analyzer.call(
    'post',
    '/review/analyses/{interviewId}',
    { path: { interviewId }, body, token },
    nothing,
  );
}

/** The model providers that a person can choose from. */
export function getAiProviders(token: string): Promise<AiProviders> {
  return analyzer.call('get', '/providers', { token }, aiProviders);
}
