import { readBytes } from './source-bytes.js';

const END_BYTES = 32 * 1024;
const HEAD_BYTES = 7;
/** So many frames behind each other are no accident. */
const SURE_FRAMES = 3;
/** A title of MP3 (ID3v1) may stand behind the sound. */
const TITLE_BYTES = 128;

/** Whether an AAC file ends in the middle of a frame. It says nowhere how long it is, so only that tells. */
export async function isAdtsCutShort(source: string, signal: AbortSignal): Promise<boolean> {
  return endsWithinFrame(await readBytes(source, { last: END_BYTES }, signal));
}

/** @param end several frames, the first of them not from its beginning. */
export function endsWithinFrame(end: Buffer): boolean {
  const hasTitle = end.toString('latin1', end.length - TITLE_BYTES, end.length - TITLE_BYTES + 3) === 'TAG';
  const frames = hasTitle ? end.subarray(0, end.length - TITLE_BYTES) : end;
  for (let start = 0; start + HEAD_BYTES < frames.length; start += 1) {
    const { count, at } = follow(frames, start);
    if (count >= SURE_FRAMES) return at !== frames.length && restIsAFrame(frames, at);
  }
  return false;
}

/** How many whole frames follow each other from here on, and where the last of them ends. */
function follow(frames: Buffer, start: number): { count: number; at: number } {
  let count = 0;
  let at = start;
  for (let length = lengthAt(frames, at); length > 0 && at + length <= frames.length; count += 1) {
    at += length;
    length = lengthAt(frames, at);
  }
  return { count, at };
}

/** 0 where no frame begins. */
function lengthAt(frames: Buffer, at: number): number {
  if (at + HEAD_BYTES > frames.length || (frames.readUInt16BE(at) & 0xfff6) !== 0xfff0) return 0;
  const length = (frames.readUIntBE(at + 3, 3) >> 5) & 0x1fff;
  return length > HEAD_BYTES ? length : 0;
}

/** What is left over begins as a frame does, and is not whole. */
function restIsAFrame(frames: Buffer, at: number): boolean {
  return frames[at] === 0xff && frames.length - at < (lengthAt(frames, at) || HEAD_BYTES);
}
