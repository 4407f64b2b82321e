import { randomBytes } from 'node:crypto';

/**
 * A block is named by where it starts, so that the same bytes sent again are the same block.
 * Held blocks carry a nonce besides: they count only once they are committed by name, and what is
 * refused later (a wrong checksum, bytes beyond the announced length) can never be taken for stored bytes.
 */
export interface BlockName {
  /** Offset of its first byte in the recording. */
  start: number;
  held: boolean;
}

const PLAIN = '00000000';
/** All block ids of one blob must have the same length: ten digits hold every offset up to 2 GiB and far beyond. */
const OFFSET_DIGITS = 10;

export function plainBlockId(start: number): string {
  return encode(start, PLAIN);
}

/** One nonce serves all blocks of one request. */
export function newHoldNonce(): string {
  const nonce = randomBytes(4).toString('hex');
  return nonce === PLAIN ? newHoldNonce() : nonce;
}

export function heldBlockId(start: number, nonce: string): string {
  return encode(start, nonce);
}

/** Null for an id that is not ours. */
export function parseBlockId(id: string): BlockName | null {
  const match = /^(\d{10})([0-9a-f]{8})$/.exec(Buffer.from(id, 'base64').toString('latin1'));
  if (!match) return null;
  return { start: Number(match[1]), held: match[2] !== PLAIN };
}

function encode(start: number, nonce: string): string {
  return Buffer.from(`${String(start).padStart(OFFSET_DIGITS, '0')}${nonce}`, 'latin1').toString('base64');
}
