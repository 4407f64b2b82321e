import {
  accountResponse,
  erasureReceipt,
  type AccountResponse,
  type ErasureReceipt,
  type StopMailRequest,
  type UpdateAccountRequest,
} from '@interview-buddy/shared-types/api';
import { nothing } from './client';
import { uploads } from './clients';

const EXPORT_MS = 15 * 60 * 1000;

export function getAccount(token: string): Promise<AccountResponse> {
  return uploads.call('get', '/account', { token }, accountResponse);
}

export function updateAccount(token: string, body: UpdateAccountRequest): Promise<AccountResponse> {
  return uploads.call('patch', '/account', { body, token }, accountResponse);
}

/** A ZIP archive, as a stream. */
export function exportAccount(token: string): Promise<Response> {
  return uploads.raw('get', '/account/export', { token, timeoutMs: EXPORT_MS });
}

export function eraseAccount(token: string): Promise<ErasureReceipt> {
  return uploads.call('delete', '/account', { token }, erasureReceipt);
}

export function getErasureReceipt(id: string): Promise<ErasureReceipt> {
  return uploads.call('get', '/account/erasures/{id}', { path: { id } }, erasureReceipt);
}

export function stopMail(body: StopMailRequest): Promise<void> {
  return uploads.call('post', '/account/mail-stop', { body }, nothing);
}
