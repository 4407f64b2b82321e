import {
  busStatus,
  deadLetterPage,
  redriveResponse,
  type BusStatus,
  type DeadLetterPage,
  type RedriveRequest,
  type RedriveResponse,
} from '@interview-buddy/shared-types/api';
import { uploads } from './clients';

// All of it for administrators only: upload-service refuses everybody else.

export function getBusStatus(token: string): Promise<BusStatus> {
  return uploads.call('get', '/operations/status', { token }, busStatus);
}

export function getDeadLetters(token: string): Promise<DeadLetterPage> {
  return uploads.call('get', '/operations/dead-letters', { token }, deadLetterPage);
}

export function redriveDeadLetter(token: string, id: string, body: RedriveRequest): Promise<RedriveResponse> {
  return uploads.call(
    'post',
    '/operations/dead-letters/{id}/redrive',
    { path: { id }, body, token },
    redriveResponse,
  );
}
