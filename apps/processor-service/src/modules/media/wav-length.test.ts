import { describe, expect, it } from 'vitest';
import { wavLengthMs } from './wav-length.js';

function head(dataBytes: number, before = Buffer.alloc(0), code = 1): Buffer {
  const format = Buffer.alloc(24);
  format.write('fmt ', 0, 'latin1');
  format.writeUInt32LE(16, 4);
  format.writeUInt16LE(code, 8);
  format.writeUInt32LE(16_000, 12);
  format.writeUInt32LE(32_000, 16);
  const data = Buffer.alloc(8);
  data.write('data', 0, 'latin1');
  data.writeUInt32LE(dataBytes, 4);
  return Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), format, before, data]);
}

describe('wavLengthMs', () => {
  it('tells what the header says, past chunks of notes', () => {
    const notes = Buffer.concat([Buffer.from('LIST\x03\0\0\0abc\0', 'latin1')]);
    expect(wavLengthMs(head(96_000))).toBe(3_000);
    expect(wavLengthMs(head(96_000, notes))).toBe(3_000);
  });

  it('counts samples where they are packed, and knows none where they are not counted', () => {
    const counted = Buffer.from('fact\x04\0\0\0\0\0\0\0', 'latin1');
    counted.writeUInt32LE(48_000, 8);
    expect(wavLengthMs(head(24_000, counted, 2))).toBe(3_000);
    expect(wavLengthMs(head(24_000, undefined, 2))).toBeNull();
  });

  it.each([0, 0xffff_ffff])('knows none where the recorder knew none (%i)', (size) => {
    expect(wavLengthMs(head(size))).toBeNull();
  });

  it('knows none of what is no WAV or ends early', () => {
    expect(wavLengthMs(Buffer.from('OggS'))).toBeNull();
    expect(wavLengthMs(head(96_000).subarray(0, 30))).toBeNull();
  });
});
