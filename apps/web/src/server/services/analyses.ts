import {
  analysisResponse,
  reviewQueue,
  type AnalysisResponse,
  type ReviewQueue,
} from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call } from './call';

const base = () => config().AI_ANALYZER_SERVICE_URL;

export function getAnalysis(token: string, interviewId: string): Promise<AnalysisResponse> {
  return call(base(), { path: `/interviews/${interviewId}/analysis`, token }, analysisResponse);
}

/** For reviewers only. */
export function getReviewQueue(token: string): Promise<ReviewQueue> {
  return call(base(), { path: '/review/analyses', token }, reviewQueue);
}
