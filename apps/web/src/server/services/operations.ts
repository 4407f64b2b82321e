import { deadLetterPage, type DeadLetterPage } from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call } from './call';

/** For administrators only. */
export function getDeadLetters(token: string): Promise<DeadLetterPage> {
  return call(config().UPLOAD_SERVICE_URL, { path: '/operations/dead-letters', token }, deadLetterPage);
}
