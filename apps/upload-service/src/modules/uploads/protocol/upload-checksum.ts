import { createHash, timingSafeEqual, type Hash } from 'node:crypto';
import { badRequest } from '@interview-buddy/shared-utils/errors';
import { badHeader, checksumMismatch } from './tus-errors.js';

export const CHECKSUM_ALGORITHMS = ['sha1', 'sha256', 'md5'] as const;
type Algorithm = (typeof CHECKSUM_ALGORITHMS)[number];
const DIGEST_BYTES: Readonly<Record<Algorithm, number>> = { sha1: 20, sha256: 32, md5: 16 };

/** The checksum of one request's body, computed as it passes by. */
export interface BodyChecksum {
  update(chunk: Uint8Array): void;
  /** @throws AppError 460 where the bytes are others, 400 for a malformed value. */
  verify(): void;
}

interface GivenChecksum {
  algorithm: Algorithm;
  expected: Buffer;
}

/** Given in the header, before the body. */
class LeadingChecksum implements BodyChecksum {
  private readonly hash: Hash;

  constructor(private readonly given: GivenChecksum) {
    this.hash = createHash(given.algorithm);
  }

  update(chunk: Uint8Array): void {
    this.hash.update(chunk);
  }

  verify(): void {
    requireSame(this.hash, this.given);
  }
}

/** Given in the trailer, behind the body: until then nobody knows which kind it is. */
class TrailingChecksum implements BodyChecksum {
  private readonly hashes = new Map(CHECKSUM_ALGORITHMS.map((name) => [name, createHash(name)]));

  constructor(private readonly trailer: () => string | undefined) {}

  update(chunk: Uint8Array): void {
    for (const hash of this.hashes.values()) hash.update(chunk);
  }

  verify(): void {
    const value = this.trailer();
    if (value === undefined)
      throw badHeader('Upload-Checksum', 'was announced as a trailer and did not come');
    const given = parse(value);
    const hash = this.hashes.get(given.algorithm);
    if (hash) requireSame(hash, given);
  }
}

/** Null where none was sent. @throws AppError 400 for an algorithm that is not known here or a malformed value. */
export function parseUploadChecksum(header: string | null): BodyChecksum | null {
  return header === null ? null : new LeadingChecksum(parse(header));
}

/**
 * Null where none was announced.
 * @param announced the header Trailer.
 * @param trailer what came, once the body has ended.
 */
export function trailingChecksum(
  announced: string | null,
  trailer: () => string | undefined,
): BodyChecksum | null {
  const names = (announced ?? '').toLowerCase().split(',');
  return names.some((name) => name.trim() === 'upload-checksum') ? new TrailingChecksum(trailer) : null;
}

function parse(header: string): GivenChecksum {
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
  return { algorithm, expected };
}

function requireSame(hash: Hash, { expected }: GivenChecksum): void {
  if (!timingSafeEqual(hash.digest(), expected)) throw checksumMismatch();
}
