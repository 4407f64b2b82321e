import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDirectory, zip, type ZipEntry } from './zip.js';

const AT = new Date('2026-11-26T21:30:42Z');

async function archive(entries: readonly ZipEntry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of zip(streamOf(entries), AT)) parts.push(part);
  return Buffer.concat(parts);
}

async function* streamOf(entries: readonly ZipEntry[]): AsyncGenerator<ZipEntry> {
  yield* entries;
}

/** Reads by the directory at the end, as every program does. */
function unzip(file: Buffer): ZipEntry[] {
  const end = file.length - 22;
  expect(file.readUInt32LE(end)).toBe(0x06054b50);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    expect(file.readUInt32LE(at)).toBe(0x02014b50);
    const packed = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const data = local + 30 + nameLength;
    const content = inflateRawSync(file.subarray(data, data + packed)).toString('utf8');
    expect(file.readUInt32LE(at + 24)).toBe(Buffer.byteLength(content));
    entries.push({ name, content });
    at += 46 + nameLength + file.readUInt16LE(at + 30);
  }
  return entries;
}

describe('a ZIP archive', () => {
  it('gives back what was put in, whatever the names and contents', async () => {
    const entry = fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      content: fc.string({ unit: 'grapheme' }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
        expect(unzip(await archive(entries))).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [65_536, 100, 200],
    [3, 100, 5_000_000_000],
  ])('tells of %i files, %i bytes of directory at %i, which the old fields cannot', (count, size, offset) => {
    const end = endOfDirectory(count, size, offset);
    expect(end.readUInt32LE(0)).toBe(0x06064b50);
    expect([32, 40, 48].map((at) => Number(end.readBigUInt64LE(at)))).toEqual([count, size, offset]);
    // The locator says where that record is; the old one stays at the very end.
    expect(Number(end.readBigUInt64LE(56 + 8))).toBe(offset + size);
    expect(end.readUInt32LE(end.length - 22)).toBe(0x06054b50);
  });

  it('says when it was made', async () => {
    const file = await archive([{ name: 'a', content: 'b' }]);
    const time = file.readUInt16LE(10);
    const date = file.readUInt16LE(12);
    expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 11, 26]);
    expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([21, 30, 42]);
  });
});
