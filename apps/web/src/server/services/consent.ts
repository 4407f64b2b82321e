import {
  consentAnswer,
  consentQuestion,
  type ConsentAnswer,
  type ConsentQuestion,
  type ConsentStatement,
} from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call } from './call';

const base = () => config().UPLOAD_SERVICE_URL;

export function getConsentQuestion(token: string): Promise<ConsentQuestion> {
  return call(base(), { path: '/consent', token }, consentQuestion);
}

export function stateConsent(token: string, id: string, body: ConsentStatement): Promise<ConsentAnswer> {
  return call(base(), { method: 'POST', path: `/interviews/${id}/consent`, body, token }, consentAnswer);
}
