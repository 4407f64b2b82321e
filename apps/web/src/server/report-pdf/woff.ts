import { inflateSync } from 'node:zlib';

const headerLength = 44;
const entryLength = 20;
const sfntHeaderLength = 12;
const sfntEntryLength = 16;

const aligned = (length: number): number => (length + 3) & ~3;

/**
 * Unpacks a WOFF 1.0 file to the TrueType font within. A PDF library that reads the packed one inflates a whole table
 * again for every letter, which makes a long transcript take many seconds.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = headerLength + index * entryLength;
    const from = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(from, from + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    const data = packed.length === length ? packed : inflateSync(packed);
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data };
  });
  const start = sfntHeaderLength + count * sfntEntryLength;
  const sfnt = Buffer.alloc(tables.reduce((sum, { data }) => sum + aligned(data.length), start));
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  sfnt.writeUInt16BE(2 ** power * 16, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE((count - 2 ** power) * 16, 10);
  let to = start;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = sfntHeaderLength + index * sfntEntryLength;
    tag.copy(sfnt, at);
    sfnt.writeUInt32BE(checksum, at + 4);
    sfnt.writeUInt32BE(to, at + 8);
    sfnt.writeUInt32BE(data.length, at + 12);
    data.copy(sfnt, to);
    to += aligned(data.length);
  }
  return sfnt;
}
