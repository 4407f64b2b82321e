import {
  consentAnswer,
  consentQuestion,
  type ConsentAnswer,
  type ConsentQuestion,
  type ConsentStatement,
} from '@interview-buddy/shared-types/api';
import { uploads } from './clients';

export function getConsentQuestion(token: string): Promise<ConsentQuestion> {
  return uploads.call('get', '/consent', { token }, consentQuestion);
}

export function stateConsent(token: string, id: string, body: ConsentStatement): Promise<ConsentAnswer> {
  return uploads.call('post', '/interviews/{id}/consent', { path: { id }, body, token }, consentAnswer);
}
