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
import { z } from 'zod';
import { config } from '../config';
import { call } from './call';

const base = () => config().AI_ANALYZER_SERVICE_URL;

export function getAnalysis(token: string, interviewId: string): Promise<AnalysisResponse> {
  return call(base(), { path: `/interviews/${interviewId}/analysis`, token }, analysisResponse);
}

/** Starts the next run at the analysis. */
export function markQuestions(
  token: string,
  interviewId: string,
  body: MarkQuestionsRequest,
): Promise<RunStarted> {
  return call(
    base(),
    { method: 'PUT', path: `/interviews/${interviewId}/questions`, body, token },
    runStarted,
  );
}

/** The person asks a reviewer to look at what is shown to them. */
export function askForReview(token: string, interviewId: string, body: ReviewRequest): Promise<unknown> {
  const path = `/interviews/${interviewId}/analysis/review-requests`;
  return call(base(), { method: 'POST', path, body, token }, z.unknown());
}

/** For reviewers only. */
export function getReviewQueue(token: string): Promise<ReviewQueue> {
  return call(base(), { path: '/review/analyses', token }, reviewQueue);
}

/** For reviewers only. */
export function decideReview(
  token: string,
  interviewId: string,
  body: ReviewDecisionRequest,
): Promise<unknown> {
  return call(base(), { method: 'POST', path: `/review/analyses/${interviewId}`, body, token }, z.unknown());
}

/** The model providers that a person can choose from. */
export function getAiProviders(token: string): Promise<AiProviders> {
  return call(base(), { path: '/providers', token }, aiProviders);
}
