import { expect, it } from 'vitest';
import { unpackWoff } from './woff';

/** A WOFF with one table, stored as it is: what the format's description asks for, byte by byte. */
function woffWith(table: Buffer): Buffer {
  const file = Buffer.alloc(64 + table.length);
  file.write('wOFF', 0, 'latin1');
  file.writeUInt32BE(0x00010000, 4);
  file.writeUInt16BE(1, 12);
  file.write('name', 44, 'latin1');
  file.writeUInt32BE(64, 48);
  file.writeUInt32BE(table.length, 52);
  file.writeUInt32BE(table.length, 56);
  file.writeUInt32BE(0xc0ffee, 60);
  table.copy(file, 64);
  return file;
}

it('puts the table where its entry says, with the same bytes', () => {
  const table = Buffer.from('the letters');
  const sfnt = unpackWoff(woffWith(table));
  expect(sfnt.readUInt32BE(0)).toBe(0x00010000);
  expect(sfnt.toString('latin1', 12, 16)).toBe('name');
  expect(sfnt.readUInt32BE(16)).toBe(0xc0ffee);
  const from = sfnt.readUInt32BE(20);
  expect(sfnt.subarray(from, from + sfnt.readUInt32BE(24))).toEqual(table);
  expect(sfnt.length % 4).toBe(0);
});

it('refuses what is no WOFF', () => {
  expect(() => unpackWoff(Buffer.from('%PDF-1.7 and so on'))).toThrow('no WOFF');
});
