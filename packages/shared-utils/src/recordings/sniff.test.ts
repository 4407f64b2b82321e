import { describe, expect, it } from 'vitest';
import { SNIFF_BYTES, sniffRecording } from './sniff.js';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat([
    ...parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    Buffer.alloc(64),
  ]);

const packets = (length: number, first: number): Buffer => {
  const stream = Buffer.alloc(SNIFF_BYTES);
  for (let at = first; at < stream.length; at += length) stream[at] = 0x47;
  return stream;
};

describe('sniffRecording', () => {
  it.each([
    ['MP4', bytes([0, 0, 0, 32], 'ftypisom'), 'video/mp4'],
    ['MOV', bytes([0, 0, 0, 20], 'ftypqt  '), 'video/quicktime'],
    ['a MOV without ftyp', bytes([0, 0, 0, 8], 'wide', [0, 0, 1, 0], 'mdat'), 'video/quicktime'],
    ['M4A', bytes([0, 0, 0, 28], 'ftypM4A '), 'audio/mp4'],
    ['WebM', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm'), 'video/webm'],
    ['MKV', bytes([0x1a, 0x45, 0xdf, 0xa3, 0xa3, 0x42, 0x82, 0x88], 'matroska'), 'video/x-matroska'],
    ['WAV', bytes('RIFF', [0, 1, 0, 0], 'WAVEfmt '), 'audio/wav'],
    ['MP3 with a tag', bytes('ID3', [4, 0, 0]), 'audio/mpeg'],
    ['MP3', bytes([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    ['AAC', bytes([0xff, 0xf1, 0x50, 0x80]), 'audio/aac'],
    ['OGG', bytes('OggS'), 'audio/ogg'],
    ['FLAC', bytes('fLaC'), 'audio/flac'],
    ['AMR', bytes('#!AMR\n', [0x3c]), 'audio/amr'],
    ['AMR, wide', bytes('#!AMR-WB\n', [0x44]), 'audio/amr-wb'],
    ['3GP', bytes([0, 0, 0, 24], 'ftyp3gp4'), 'video/mp4'],
    ['AVI', bytes('RIFF', [0, 1, 0, 0], 'AVI LIST'), 'video/x-msvideo'],
    [
      'Windows Media',
      bytes([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9, 0, 0xaa, 0, 0x62, 0xce, 0x6c]),
      'video/x-ms-asf',
    ],
    ['AIFF', bytes('FORM', [0, 0, 1, 0], 'AIFFCOMM'), 'audio/aiff'],
    ['AIFF, packed', bytes('FORM', [0, 0, 1, 0], 'AIFCFVER'), 'audio/aiff'],
    ['CAF', bytes('caff', [0, 1, 0, 0], 'desc'), 'audio/x-caf'],
    ['a WAV over 4 GB', bytes('BW64', [255, 255, 255, 255], 'WAVEds64'), 'audio/wav'],
    ['FLV', bytes('FLV', [1, 5, 0, 0, 0, 9]), 'video/x-flv'],
    ['MPEG', bytes([0, 0, 1, 0xba, 0x44]), 'video/mpeg'],
    ['a broadcast stream', packets(188, 0), 'video/mp2t'],
    ['that of a camcorder', packets(192, 4), 'video/mp2t'],
  ])('knows %s', (_, head, mimeType) => {
    expect(sniffRecording(head)?.mimeType).toBe(mimeType);
  });

  it.each([
    ['text', bytes('This is what I was asked: tell me about yourself.')],
    ['text in UTF-16', Buffer.from('\ufeffNotes of the interview, page one of many', 'utf16le')],
    ['a PDF', bytes('%PDF-1.7')],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['a HEIC picture', bytes([0, 0, 0, 24], 'ftypheic')],
    ['an AVIF picture', bytes([0, 0, 0, 24], 'ftypavif')],
    ['pictures as RIFF', bytes('RIFF', [0, 1, 0, 0], 'WEBPVP8 ')],
    ['another FORM', bytes('FORM', [0, 0, 1, 0], 'ILBMBMHD')],
    ['notes', bytes('MThd', [0, 0, 0, 6])],
    ['a playlist', bytes('#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1/')],
    ['a text that begins with G', bytes('Good morning. '.repeat(100))],
    ['a ZIP', bytes('PK', [3, 4])],
    ['HTML that names itself a film', bytes('<html>ftypisom moov mdat')],
    ['zeros', Buffer.alloc(4_096)],
    ['nothing', Buffer.alloc(0)],
    ['three bytes', Buffer.from('moo')],
  ])('refuses %s', (_, head) => {
    expect(sniffRecording(head)).toBeNull();
  });
});
