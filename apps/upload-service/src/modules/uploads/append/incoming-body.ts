import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { bodyLength, one } from '../protocol/tus-headers.js';
import { parseUploadChecksum, type BodyChecksum } from '../protocol/upload-checksum.js';

/** Bytes for an upload, however they come. */
export interface IncomingBody {
  stream: Readable;
  /** Null where only its end tells. */
  bytes: number | null;
  checksum: BodyChecksum | null;
}

/** @throws AppError 400 */
export function bodyOf(request: IncomingMessage): IncomingBody {
  return {
    stream: request,
    bytes: bodyLength(request.headers),
    checksum: parseUploadChecksum(one(request.headers, 'Upload-Checksum')),
  };
}
