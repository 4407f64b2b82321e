import {
  prepFeedback,
  prepQuestions,
  type PrepFeedback,
  type PrepFeedbackRequest,
  type PrepQuestions,
  type PrepQuestionsRequest,
} from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call } from './call';

const base = () => config().AI_ANALYZER_SERVICE_URL;

export function getPrepQuestions(token: string, body: PrepQuestionsRequest): Promise<PrepQuestions> {
  return call(base(), { method: 'POST', path: '/prep/questions', body, token }, prepQuestions);
}

export function getPrepFeedback(token: string, body: PrepFeedbackRequest): Promise<PrepFeedback> {
  return call(base(), { method: 'POST', path: '/prep/feedback', body, token }, prepFeedback);
}
