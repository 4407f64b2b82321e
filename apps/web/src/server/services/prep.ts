import {
  prepFeedback,
  prepQuestions,
  type PrepFeedback,
  type PrepFeedbackRequest,
  type PrepQuestions,
  type PrepQuestionsRequest,
} from '@interview-buddy/shared-types/api';
import { analyzer } from './clients';

export function getPrepQuestions(token: string, body: PrepQuestionsRequest): Promise<PrepQuestions> {
  return analyzer.call('post', '/prep/questions', { body, token }, prepQuestions);
}

export function getPrepFeedback(token: string, body: PrepFeedbackRequest): Promise<PrepFeedback> {
  return analyzer.call('post', '/prep/feedback', { body, token }, prepFeedback);
}
