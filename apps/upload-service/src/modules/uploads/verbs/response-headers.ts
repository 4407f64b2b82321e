import { UPLOAD_LIFE_MS, type Upload } from '../upload.js';

/** The address as the browser sees it, through the gateway. */
export const locationOf = (uploadId: string): string => `/api/upload/${uploadId}`;

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
