import { z } from 'zod';
import {
  accountResponse,
  erasureReceipt,
  type AccountResponse,
  type ErasureReceipt,
  type StopMailRequest,
  type UpdateAccountRequest,
} from '@interview-buddy/shared-types/api';
import { config } from '../config';
import { call, callRaw } from './call';

const base = () => config().UPLOAD_SERVICE_URL;
const nothing = z.unknown().transform(() => undefined);
const EXPORT_MS = 15 * 60 * 1000;

export function getAccount(token: string): Promise<AccountResponse> {
  return call(base(), { path: '/account', token }, accountResponse);
}

export function updateAccount(token: string, body: UpdateAccountRequest): Promise<AccountResponse> {
  return call(base(), { method: 'PATCH', path: '/account', body, token }, accountResponse);
}

/** A ZIP archive, as a stream. */
export function exportAccount(token: string): Promise<Response> {
  return callRaw(base(), { path: '/account/export', token, timeoutMs: EXPORT_MS });
}

export function eraseAccount(token: string): Promise<ErasureReceipt> {
  return call(base(), { method: 'DELETE', path: '/account', token }, erasureReceipt);
}

export function getErasureReceipt(id: string): Promise<ErasureReceipt> {
  return call(base(), { path: `/account/erasures/${id}` }, erasureReceipt);
}

export function stopMail(body: StopMailRequest): Promise<void> {
  return call(base(), { method: 'POST', path: '/account/mail-stop', body }, nothing);
}
