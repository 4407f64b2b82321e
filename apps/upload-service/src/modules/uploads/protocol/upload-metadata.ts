import { badHeader, metadataTooLong } from './tus-errors.js';

const MAX_HEADER_LENGTH = 8_192;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const KEY = /^[\x21-\x2b\x2d-\x7e]+$/;

/** What the client says of its file; every value is data, cleaned where it is used. */
export type UploadMetadata = ReadonlyMap<string, string>;

/**
 * @throws AppError 400 by the rules of tus 1.0.0: unique non-empty keys, Base64 values, commas between; 413 where it is
 * too long.
 */
export function parseUploadMetadata(header: string | null): UploadMetadata {
  const metadata = new Map<string, string>();
  if (header === null) return metadata;
  if (header.length > MAX_HEADER_LENGTH) throw metadataTooLong(MAX_HEADER_LENGTH);
  for (const pair of header.split(',')) {
    const [key = '', value = '', ...more] = pair.trim().split(' ');
    if (!KEY.test(key) || more.length > 0)
      throw badHeader('Upload-Metadata', 'must hold pairs of a key and a Base64 value');
    if (metadata.has(key)) throw badHeader('Upload-Metadata', 'names a key twice');
    if (!BASE64.test(value)) throw badHeader('Upload-Metadata', 'must hold values in Base64');
    metadata.set(key, Buffer.from(value, 'base64').toString('utf8'));
  }
  return metadata;
}

/** The last part of whatever path the client sent, without control characters; null where nothing is left. */
export function cleanFileName(name: string | undefined): string | null {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>"|?*:]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  return clean === '' ? null : shorten(clean, 255);
}

/** Cuts in the middle of the name so that the ending stays. */
function shorten(name: string, most: number): string {
  const characters = [...name];
  if (characters.length <= most) return name;
  return [...characters.slice(0, most - 20), ...characters.slice(-20)].join('');
}
