import { createHash, timingSafeEqual, type Hash } from 'node:crypto';
import { badRequest } from '@interview-buddy/shared-utils/errors';
import { badHeader, checksumMismatch } from './tus-errors.js';

export const CHECKSUM_ALGORITHMS = ['sha1', 'sha256', 'md5'] as const;
type Algorithm = (typeof CHECKSUM_ALGORITHMS)[number];
const DIGEST_BYTES: Readonly<Record<Algorithm, number>> = { sha1: 20, sha256: 32, md5: 16 };

/** The checksum of one request's body, computed as it passes by. */
export class BodyChecksum {
  private readonly hash: Hash;

  constructor(
    algorithm: Algorithm,
    private readonly expected: Buffer,
  ) {
    this.hash = createHash(algorithm);
  }

  update(chunk: Uint8Array): void {
    this.hash.update(chunk);
  }

  /** @throws AppError 460 */
  verify(): void {
    if (!timingSafeEqual(this.hash.digest(), this.expected)) throw checksumMismatch();
  }
}

/** Null where none was sent. @throws AppError 400 for an algorithm that is not known here or a malformed value. */
export function parseUploadChecksum(header: string | null): BodyChecksum | null {
  if (header === null) return null;
  // Of several, the first one holds.
  const [name = '', value = '', ...more] = (header.split(',')[0] ?? '').trim().split(' ');
  const algorithm = CHECKSUM_ALGORITHMS.find((known) => known === name);
  if (!algorithm) {
    throw badRequest('upload/checksum-algorithm', `Checksums can be ${CHECKSUM_ALGORITHMS.join(', ')}.`);
  }
  const expected = Buffer.from(value, 'base64');
  const isWhole = expected.length === DIGEST_BYTES[algorithm] && expected.toString('base64') === value;
  if (more.length > 0 || !isWhole) {
    throw badHeader('Upload-Checksum', 'must hold an algorithm and its digest in Base64');
  }
  return new BodyChecksum(algorithm, expected);
}
