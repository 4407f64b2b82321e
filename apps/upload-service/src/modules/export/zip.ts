import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';

const deflate = promisify(deflateRaw);

export interface ZipEntry {
  /** Path in the archive, with forward slashes. */
  name: string;
  content: string;
}

const VERSION = 20;
const VERSION_64 = 45;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;
/** Smaller ones are packed faster than a thread is asked. */
const SMALL_BYTES = 16 * 1024;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
const EPOCH_YEAR = 1980;

/**
 * A ZIP archive (APPNOTE 6.3.10, with ZIP64 where there are many files or many bytes), one entry in memory at a time.
 * Every entry must fit into memory; the archive need not.
 */
export async function* zip(entries: AsyncIterable<ZipEntry>, modified: Date): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  const stamp = dosTime(modified);
  let offset = 0;
  for await (const { name, content } of entries) {
    const path = Buffer.from(name, 'utf8');
    const data = Buffer.from(content, 'utf8');
    const packed = data.length < SMALL_BYTES ? deflateRawSync(data) : await deflate(data);
    const common = commonHeader(stamp, { crc: crc32(data), packed: packed.length, size: data.length }, path);
    const local = Buffer.concat([signed(0x04034b50), common, path]);
    directory.push(centralEntry(common, path, offset));
    offset += local.length + packed.length;
    yield local;
    yield packed;
  }
  const central = Buffer.concat(directory);
  yield central;
  yield endOfDirectory(directory.length, central.length, offset);
}

function signed(signature: number): Buffer {
  return words(['4', signature]);
}

/** Little-endian numbers of 2, 4 or 8 bytes. */
function words(...fields: readonly (readonly [size: '2' | '4' | '8', value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + Number(size), 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === '8') buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, Number(size));
    at += Number(size);
  }
  return buffer;
}

interface Sizes {
  crc: number;
  packed: number;
  size: number;
}

/** What local header and directory entry share, from "version needed" to the length of the extra field. */
function commonHeader({ date, time }: ReturnType<typeof dosTime>, sizes: Sizes, path: Buffer): Buffer {
  return words(
    ['2', VERSION],
    ['2', FLAGS],
    ['2', DEFLATE],
    ['2', time],
    ['2', date],
    ['4', sizes.crc],
    ['4', sizes.packed],
    ['4', sizes.size],
    ['2', path.length],
    ['2', 0],
  );
}

function centralEntry(common: Buffer, path: Buffer, offset: number): Buffer {
  const far = offset >= MOST_32;
  const extra = far ? words(['2', 0x0001], ['2', 8], ['8', offset]) : Buffer.alloc(0);
  const header = Buffer.from(common);
  header.writeUInt16LE(far ? VERSION_64 : VERSION, 0);
  header.writeUInt16LE(extra.length, header.length - 2);
  // No comment, first disk, no attributes.
  const rest = words(['2', 0], ['2', 0], ['2', 0], ['4', 0], ['4', Math.min(offset, MOST_32)]);
  return Buffer.concat([signed(0x02014b50), words(['2', VERSION_64]), header, rest, path, extra]);
}

/** @param offset where the directory begins, bytes */
export function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = words(
    ['4', 0x06054b50],
    ['2', 0],
    ['2', 0],
    ['2', Math.min(count, MOST_16)],
    ['2', Math.min(count, MOST_16)],
    ['4', Math.min(size, MOST_32)],
    ['4', Math.min(offset, MOST_32)],
    ['2', 0],
  );
  if (count < MOST_16 && offset + size < MOST_32) return end;
  const end64 = words(
    ['4', 0x06064b50],
    ['8', 44],
    ['2', VERSION_64],
    ['2', VERSION_64],
    ['4', 0],
    ['4', 0],
    ['8', count],
    ['8', count],
    ['8', size],
    ['8', offset],
  );
  const locator = words(['4', 0x07064b50], ['4', 0], ['8', offset + size], ['4', 1]);
  return Buffer.concat([end64, locator, end]);
}

/** Two seconds is the finest that MS-DOS knew. */
function dosTime(at: Date): { date: number; time: number } {
  const year = Math.max(0, at.getUTCFullYear() - EPOCH_YEAR);
  return {
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}
