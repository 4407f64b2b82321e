import {
  busStatus,
  deadLetterPage,
  redriveResponse,
  type BusStatus,
  type DeadLetterPage,
  type RedriveRequest,
  type RedriveResponse,
} from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call } from './call';

// All of it for administrators only: upload-service refuses everybody else.
const base = () => config().UPLOAD_SERVICE_URL;

export function getBusStatus(token: string): Promise<BusStatus> {
  return call(base(), { path: '/operations/status', token }, busStatus);
}

export function getDeadLetters(token: string): Promise<DeadLetterPage> {
  return call(base(), { path: '/operations/dead-letters', token }, deadLetterPage);
}

export function redriveDeadLetter(token: string, id: string, body: RedriveRequest): Promise<RedriveResponse> {
  const path = `/operations/dead-letters/${id}/redrive`;
  return call(base(), { method: 'POST', path, body, token }, redriveResponse);
}
