import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { bodyLength, one } from '../protocol/tus-headers.js';
import { parseUploadChecksum, trailingChecksum, type BodyChecksum } from '../protocol/upload-checksum.js';

/** Bytes for an upload, however they come. */
export interface IncomingBody {
  stream: Readable;
  /** Null where only its end tells. */
  bytes: number | null;
  checksum: BodyChecksum | null;
}

/** @throws AppError 400 */
export function bodyOf(request: IncomingMessage): IncomingBody {
  const { headers } = request;
  const bytes = bodyLength(headers);
  // Only a body whose length nobody said has something behind it.
  const trailing =
    bytes === null
      ? trailingChecksum(one(headers, 'Trailer'), () => request.trailers['upload-checksum'])
      : null;
  return {
    stream: request,
    bytes,
    checksum: parseUploadChecksum(one(headers, 'Upload-Checksum')) ?? trailing,
  };
}
