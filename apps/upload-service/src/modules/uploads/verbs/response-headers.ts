import type { IncomingMessage } from 'node:http';
import { UPLOAD_LIFE_MS, type Upload } from '../upload.js';

const HOST = /^(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/i;
/** The address that the browser sees, through the gateway; this service answers there too. */
const PUBLIC_PATH = '/api/upload';

/**
 * Where an upload is found: a whole address, as the client reached us; behind a proxy that does not say how that was,
 * the path alone.
 */
export function locationOf({ headers }: IncomingMessage, uploadId: string): string {
  const path = `${PUBLIC_PATH}/${uploadId}`;
  const forwardedHost = headers['x-forwarded-host'];
  const forwardedProtocol = headers['x-forwarded-proto'];
  const direct = forwardedHost === undefined && forwardedProtocol === undefined;
  const host = direct ? headers.host : forwardedHost;
  const protocol = direct ? 'http' : forwardedProtocol;
  const isKnown =
    typeof host === 'string' && HOST.test(host) && (protocol === 'http' || protocol === 'https');
  return isKnown ? `${protocol}://${host}${path}` : path;
}

/** Every request that brings bytes gives the upload another day. */
export const expiresAfterNow = (): string => new Date(Date.now() + UPLOAD_LIFE_MS).toUTCString();

export function descriptionOf(upload: Upload): Record<string, string | number | null> {
  return {
    'Upload-Length': upload.length,
    'Upload-Defer-Length': upload.length === null ? 1 : null,
    'Upload-Metadata': upload.metadata === '' ? null : upload.metadata,
    'Upload-Concat': upload.concat,
    'Upload-Expires': upload.completedAt === null ? upload.expiresAt.toUTCString() : null,
  };
}
