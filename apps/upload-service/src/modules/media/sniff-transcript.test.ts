import { expect, it } from 'vitest';
import { sniffTranscript } from './sniff-transcript.js';

const whole = { whole: true };
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it.each([
  ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello', 'text/vtt'],
  ['WebVTT with a mark', '\uFEFFWEBVTT\n', 'text/vtt'],
  ['SRT', '1\r\n00:00:01,000 --> 00:00:02,000\r\nHello', 'application/x-subrip'],
  ['SBV', '0:00:01.000,0:00:02.000\nHello', 'text/plain'],
  ['names', 'Ann: Tell me more.\nBob: Sure.', 'text/plain'],
  ['a transcript downloaded here', '{"speakers": []}', 'text/plain'],
  ['Word', 'PK\x03\x04 … [Content_Types].xml', word],
])('takes %s', (_name, text, mimeType) => {
  expect(sniffTranscript(Buffer.from(text), whole)).toBe(mimeType);
});

it.each([
  ['an archive', Buffer.from('PK\x03\x04 and something.png')],
  ['other bytes', Buffer.from([0x41, 0x3a, 0x20, 0xff, 0xfe, 0x41])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
])('refuses %s', (_name, bytes) => {
  expect(sniffTranscript(bytes, whole)).toBeNull();
});

it.each([
  ['UTF-16', Buffer.from('\uFEFF00:00:01,000 --> 00:00:02,000\nZoë', 'utf16le')],
  ['Windows-1252', Buffer.from('00:00:01,000 --> 00:00:02,000\nZoë', 'latin1')],
])('takes SRT in %s', (_name, bytes) => {
  expect(sniffTranscript(bytes, whole)).toBe('application/x-subrip');
});

it('waits for the rest of a letter that is cut in two, unless nothing follows', () => {
  const cut = Buffer.from('Zoë').subarray(0, 3);
  expect(sniffTranscript(cut, { whole: false })).toBe('text/plain');
  expect(sniffTranscript(cut, whole)).toBeNull();
});
