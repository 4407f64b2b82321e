import {
  accountResponse,
  type AccountResponse,
  type UpdateAccountRequest,
} from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call } from './call';

const base = () => config().UPLOAD_SERVICE_URL;

export function getAccount(token: string): Promise<AccountResponse> {
  return call(base(), { path: '/account', token }, accountResponse);
}

export function updateAccount(token: string, body: UpdateAccountRequest): Promise<AccountResponse> {
  return call(base(), { method: 'PATCH', path: '/account', body, token }, accountResponse);
}
