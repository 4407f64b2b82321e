import type { IncomingHttpHeaders } from 'node:http';
import { badHeader, beyondLength, recordingTooLarge, wrongContentType, wrongVersion } from './tus-errors.js';
import { MAX_RECORDING_BYTES, TUS_VERSION } from './tus-version.js';

export const CONTENT_TYPE = 'application/offset+octet-stream';

export function requireVersion(headers: IncomingHttpHeaders): void {
  if (headers['tus-resumable'] !== TUS_VERSION) throw wrongVersion();
}

export function requireContentType(headers: IncomingHttpHeaders): void {
  if (headers['content-type'] !== CONTENT_TYPE) throw wrongContentType();
}

/** @throws AppError 400 where it is missing or not a whole number. */
export function uploadOffset(headers: IncomingHttpHeaders): number {
  const offset = wholeNumber(headers, 'Upload-Offset');
  if (offset === null) throw badHeader('Upload-Offset', 'is missing');
  return offset;
}

/** Null where it is not given. @throws AppError 413 beyond 2 GiB. */
export function uploadLength(headers: IncomingHttpHeaders): number | null {
  const length = wholeNumber(headers, 'Upload-Length');
  if (length !== null && length > MAX_RECORDING_BYTES) throw recordingTooLarge();
  return length;
}

export function lengthIsDeferred(headers: IncomingHttpHeaders): boolean {
  const value = one(headers, 'Upload-Defer-Length');
  if (value === null) return false;
  if (value !== '1') throw badHeader('Upload-Defer-Length', 'may only be 1');
  return true;
}

/** Bytes of the body; null for a chunked one, whose end tells. */
export function bodyLength(headers: IncomingHttpHeaders): number | null {
  if (headers['transfer-encoding'] !== undefined) return null;
  return wholeNumber(headers, 'Content-Length') ?? 0;
}

/** What may still be written: to the announced length, or to 2 GiB while that is deferred. */
export function roomFor(offset: number, length: number | null, body: number | null): number {
  const room = (length ?? MAX_RECORDING_BYTES) - offset;
  if (body !== null && body > room) throw length === null ? recordingTooLarge() : beyondLength();
  return room;
}

export function one(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name.toLowerCase()];
  if (Array.isArray(value)) throw badHeader(name, 'was given twice');
  return value ?? null;
}

function wholeNumber(headers: IncomingHttpHeaders, name: string): number | null {
  const value = one(headers, name);
  if (value === null) return null;
  if (!/^\d+$/.test(value)) throw badHeader(name, 'must be a whole number of bytes');
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw name === 'Upload-Length' ? recordingTooLarge() : badHeader(name, 'is too large a number');
  return number;
}
