import { describe, expect, it } from 'vitest';
import { writeZip } from '../transcripts/formats/docx/write-zip.js';
import { parseTranscriptFile, parseTranscriptText } from './parse-transcript-file.js';

const brief = (content: string | Buffer) => {
  const { format, cues } =
    typeof content === 'string' ? parseTranscriptText(content) : parseTranscriptFile(content);
  return { format, said: cues.map(({ startMs, speaker, text }) => [startMs, speaker, text]) };
};
const EXPECTED = [
  [0, 'Ann Lee', 'Tell me more. It matters.'],
  [65_000, 'Bob', 'Sure.'],
];
const word = (body: string) =>
  writeZip([{ name: 'word/document.xml', content: `<w:document><w:body>${body}</w:body></w:document>` }]);
const p = (...lines: string[]) =>
  `<w:p>${lines.map((line) => `<w:r><w:t xml:space="preserve">${line}</w:t></w:r>`).join('<w:r><w:br/></w:r>')}</w:p>`;

describe('transcripts of meeting programs', () => {
  it.each([
    ['Zoom as text', '[Ann Lee] 00:00:00\nTell me more. It matters.\n\n[Bob] 00:01:05\nSure.\n'],
    [
      'Zoom as WebVTT',
      'WEBVTT\n\n1\n00:00:00.000 --> 00:00:04.000\nAnn Lee: Tell me more. It matters.\n\n2\n00:01:05.000 --> 00:01:06.000\nBob: Sure.\n',
    ],
    [
      'Teams as WebVTT',
      'WEBVTT\n\nab12/3-0\n00:00:00.000 --> 00:00:04.000\n<v Ann Lee>Tell me more.\nIt matters.</v>\n\nab12/4-0\n00:01:05.000 --> 00:01:06.000\n<v Bob>Sure.</v>\n',
    ],
    [
      'Otter',
      'Ann Lee  0:00\nTell me more. It matters.\n\nBob  1:05\nSure.\n\nTranscribed by https://otter.ai\n'.replace(
        /\n\nTranscribed.*/,
        '',
      ),
    ],
    [
      'Google Meet',
      'Interview (2026-01-01)\n\n00:00:00\n\nAnn Lee: Tell me more. It matters.\n\n00:01:05\n\nBob: Sure.\n',
    ],
    [
      'Google captions',
      '0:00:00.000,0:00:04.000\nAnn Lee: Tell me more.\nIt matters.\n\n0:01:05.000,0:01:06.000\nBob: Sure.\n',
    ],
    ['Teams as Word', word(p('Ann Lee   0:00', 'Tell me more. It matters.') + p('Bob   1:05', 'Sure.'))],
    [
      'older Teams as Word',
      word(
        p('0:0:0.0 --> 0:0:4.0') +
          p('Ann Lee') +
          p('Tell me more. It matters.') +
          p('0:1:5.0 --> 0:1:6.0') +
          p('Bob') +
          p('Sure.'),
      ),
    ],
    [
      'SRT without empty lines',
      '1\n00:00:00,000 --> 00:00:04,000\nAnn Lee: Tell me more.\n<i>It matters.</i>\n2\n00:01:05.000 --> 00:01:06.000\nBob: Sure.',
    ],
  ])('%s', (_name, content) => {
    expect(brief(content).said).toEqual(EXPECTED);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an SBV with words above the first time', '0:00:01.000,0:00:02.000\nhi\n\nlost words\n', 'Line 4'],
    [
      'an SRT with a broken time',
      '1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:99,000 --> 00:00:04,000\nb',
      'Line 6',
    ],
    ['text without names', '\n\nnothing to see\n', 'Line 3'],
    ['a Word file without a document', writeZip([{ name: 'other.xml', content: '<x/>' }]), 'no Word file'],
    ['a Word file that is a bomb', word('x'.repeat(21_000_000)), 'no Word file'],
    ['a Word file that was cut', word(p('Ann: Hi')).subarray(0, 80), 'no Word file'],
    ['bytes that are no text', Buffer.from([0x41, 0xff, 0xfe, 0x00]), 'no text in UTF-8'],
  ])('%s: which line and why', (_name, content, message) => {
    expect(() => brief(content)).toThrow(message);
  });

  it('is replaced in WebVTT, as its standard wants it', () => {
    const bytes = Buffer.concat([
      Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\na'),
      Buffer.from([0xff, 0x00]),
    ]);
    expect(brief(bytes).said).toEqual([[1_000, null, 'a\uFFFD\uFFFD']]);
  });
});
