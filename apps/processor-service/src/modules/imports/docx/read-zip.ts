import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end stands before a comment of at most this. */
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 2_000;

/**
 * One file out of a ZIP archive, as long as it is not larger than `mostBytes` when it is unpacked.
 * @returns null where there is none of that name, or the archive is broken, encrypted or too large.
 */
export function readZipEntry(archive: Buffer, name: string, mostBytes: number): Buffer | null {
  try {
    return find(archive, name, mostBytes);
  } catch {
    // Offsets that lead out of the archive, a stream that is broken, more than may come out of it.
    return null;
  }
}

function find(archive: Buffer, name: string, mostBytes: number): Buffer | null {
  const end = endOf(archive);
  if (end === null) return null;
  const entries = Math.min(archive.readUInt16LE(end + 10), MOST_ENTRIES);
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < entries && archive.readUInt32LE(at) === ENTRY; i += 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name)
      return unpack(archive, at, mostBytes);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return null;
}

function endOf(archive: Buffer): number | null {
  const first = Math.max(0, archive.length - 22 - LONGEST_COMMENT);
  for (let at = archive.length - 22; at >= first; at -= 1) if (archive.readUInt32LE(at) === END) return at;
  return null;
}

function unpack(archive: Buffer, entry: number, mostBytes: number): Buffer | null {
  const isEncrypted = (archive.readUInt16LE(entry + 8) & 1) === 1;
  const method = archive.readUInt16LE(entry + 10);
  const packed = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  if (isEncrypted || archive.readUInt32LE(local) !== LOCAL) return null;
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const bytes = archive.subarray(start, start + packed);
  if (bytes.length !== packed) return null;
  if (method === 8) return inflateRawSync(bytes, { maxOutputLength: mostBytes });
  return method === 0 && packed <= mostBytes ? bytes : null;
}
