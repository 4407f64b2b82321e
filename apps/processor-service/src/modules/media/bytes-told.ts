import { readBytes, sizeOf } from './source-bytes.js';
import { UNKNOWN_FROM } from './wav-length.js';

const HEAD_BYTES = 64 * 1024;
/** Writers differ in whether they count what fills up to an even place. */
const SLACK_BYTES = 64;
const W64 = 'riff\x2e\x91\xcf\x11';
/** The object of Windows Media that tells of the whole file; its size stands this far behind its name. */
const FILE_PROPERTIES = Buffer.from('a1dcab8c47a9cf118ee400c00c205365', 'hex');
const FILE_SIZE_AT = 40;
const FLAGS_AT = 88;
const LIVE = 1;

/** Whether there is less of a file than it says in its head. Many say so in no other way that a tool would tell. */
export async function hasFewerBytes(source: string, signal: AbortSignal): Promise<boolean> {
  const told = bytesTold(await readBytes(source, { first: HEAD_BYTES }, signal));
  return told !== null && (await sizeOf(source, signal)) + SLACK_BYTES < told;
}

/** How many bytes the whole file has by its head; null where that is not told. */
export function bytesTold(head: Buffer): number | null {
  const text = head.toString('latin1', 0, 20);
  const [outer, kind] = [text.slice(0, 4), text.slice(8, 12)];
  if (outer === 'RIFF' && (kind === 'AVI ' || kind === 'WAVE')) return known(head.readUInt32LE(4), 8);
  if (outer === 'FORM' && (kind === 'AIFF' || kind === 'AIFC')) return known(head.readUInt32BE(4), 8);
  if (kind === 'WAVE' && text.slice(12, 16) === 'ds64' && head.length >= 28)
    return Number(head.readBigUInt64LE(20)) + 8;
  if (text.startsWith(W64) && head.length >= 24) return Number(head.readBigUInt64LE(16)) || null;
  return ofWindowsMedia(head);
}

function known(bytes: number, before: number): number | null {
  return bytes > 0 && bytes < UNKNOWN_FROM ? bytes + before : null;
}

function ofWindowsMedia(head: Buffer): number | null {
  const at = head.indexOf(FILE_PROPERTIES);
  if (at === -1 || at + FLAGS_AT + 4 > head.length) return null;
  const isLive = (head.readUInt32LE(at + FLAGS_AT) & LIVE) !== 0;
  return isLive ? null : Number(head.readBigUInt64LE(at + FILE_SIZE_AT)) || null;
}
