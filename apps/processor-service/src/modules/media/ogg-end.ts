import { readBytes } from './source-bytes.js';

/** A page has at most 255 segments of 255 bytes behind its head. */
const LONGEST_PAGE = 27 + 255 + 255 * 255;
const HEAD_BYTES = 27;

/** Whether an Ogg file ends in the middle of a page. It says nowhere how long it is, so only that tells. */
export async function isOggCutShort(source: string, signal: AbortSignal): Promise<boolean> {
  return endsWithinPage(await readBytes(source, { last: LONGEST_PAGE }, signal));
}

/** @param end at least the last page, whole or not. */
export function endsWithinPage(end: Buffer): boolean {
  const at = end.lastIndexOf('OggS');
  if (at === -1) return false;
  if (at + HEAD_BYTES > end.length) return true;
  const segments = end.readUInt8(at + HEAD_BYTES - 1);
  const lengths = end.subarray(at + HEAD_BYTES, at + HEAD_BYTES + segments);
  return at + HEAD_BYTES + segments + lengths.reduce((sum, length) => sum + length, 0) > end.length;
}
