/** Control characters that no text has; a broken recording is full of them. */
const CONTROL = /[\0-\x08\x0E-\x1F\x7F]/;
/** More than this of other letters than English ones, and it is hardly text of one byte a letter. */
const MOST_HIGH_SHARE = 0.3;

/**
 * The text of a file: UTF-8, UTF-16 that says so with its mark, else what older subtitle programs write (Windows-1252).
 * WebVTT is UTF-8 whatever is wrong in it, as its standard wants it.
 * @param whole false: more may follow, and a letter be cut in two at the end.
 * @returns null where it is no text.
 */
export function decodeText(bytes: Uint8Array, whole = true): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/^(?:\xEF\xBB\xBF)?WEBVTT/.test(file.toString('latin1', 0, 9))) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
  }
  const text = decode(file, whole);
  return text === null || CONTROL.test(text) ? null : text;
}

function decode(file: Buffer, whole: boolean): string | null {
  const mark = file.toString('latin1', 0, 2);
  if (mark === '\xFF\xFE') return strictly('utf-16le', file, whole);
  if (mark === '\xFE\xFF') return strictly('utf-16be', file, whole);
  const utf8 = strictly('utf-8', file, whole);
  if (utf8 !== null) return utf8;
  const high = file.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  return high > file.length * MOST_HIGH_SHARE ? null : strictly('windows-1252', file, whole);
}

function strictly(encoding: string, file: Buffer, whole: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(file, { stream: !whole });
  } catch {
    return null;
  }
}
