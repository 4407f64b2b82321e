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
      'Interview\nThu, Jan 01, 2026 10:00AM • 1:09\nSUMMARY KEYWORDS\nteam, work\nSPEAKERS\nAnn Lee, Bob\n\nAnn Lee  0:00  \nTell me more. It matters.\n\nBob  1:05  \nSure.\n\nTranscribed by https://otter.ai\n',
    ],
    [
      'Google Meet',
      'Interview (2026-01-01 10:00 GMT+1) - Transcript\nAttendees\nAnn Lee, Bob\nTranscript\n\n00:00:00\n\nAnn Lee: Tell me more. It matters.\n\n00:01:05\n\nBob: Sure.\n\nTranscription ended after 00:01:10\n\nThis editable transcript was computer generated and might contain errors.\n',
    ],
    [
      'captions that Zoom saved, by the clock on the wall',
      '[Ann Lee] 14:58:55\nTell me more. It matters.\n\n[Bob] 15:00:00\nSure.\n',
    ],
    [
      'Otter as SRT, a name at each change of speaker',
      '1\n00:00:00,000 --> 00:00:02,000\nAnn Lee: Tell me more.\n\n2\n00:00:02,000 --> 00:00:04,000\nIt matters.\n\n3\n00:01:05,000 --> 00:01:06,000\nBob: Sure.\n',
    ],
    [
      'SRT without hours, numbers and thousandths, and with an empty line within',
      '00:00 --> 00:04\r\n{\\an8}<font color="#fff">Ann Lee: Tell me more.</font>\r\n\r\nIt matters.\r\n\r\n01:05 --> 01:06 X1:0\r\nBob: Sure.\r\n',
    ],
    [
      'Teams as Word, as its online editor packs it',
      writeZip([
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
        },
        {
          name: 'word/document2.xml',
          content: `<w:document><w:body>${p('Interview-20260101_100000-Meeting Recording')}${p('January 1, 2026, 10:00AM')}${p('1m 10s')}${p('Ann Lee started transcription')}${p('Ann Lee   0:00', 'Tell me more. It matters.')}<w:p><w:del w:id="1"/><w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>${p('Bob   1:05', 'Sure.')}${p('Ann Lee stopped transcription')}</w:body></w:document>`,
        },
      ]),
    ],
    [
      'Webex, names in the identifiers',
      'WEBVTT\n\n1 "Ann Lee" (1234567890)\n00:00:00.000 --> 00:00:04.000\nTell me more. It matters.\n\n2 "Bob" (98)\n00:01:05.000 --> 00:01:06.000\nSure.\n',
    ],
    [
      'Rev as captions',
      'WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\n- [Ann Lee] Tell me more.\n\n2\n00:00:02.000 --> 00:00:04.000\nIt matters.\n\n3\n00:01:05.000 --> 00:01:06.000\n- [Bob] Sure.\n',
    ],
    [
      'live captions',
      '1\n00:00:00,000 --> 00:00:04,000\n>> Ann Lee: Tell me more. It matters.\n\n2\n00:01:05,000 --> 00:01:06,000\n>>Bob: Sure.\n',
    ],
    [
      'names in brackets as SRT',
      '1\n00:00:00,000 --> 00:00:04,000\n[Ann Lee]: Tell me more. It matters.\n\n2\n00:01:05,000 --> 00:01:06,000\n[Bob]: Sure.\n',
    ],
    [
      'Fireflies, the date above',
      'Interview\nNov 27, 2026, 10:00 AM\n\nAnn Lee - 00:00\nTell me more. It matters.\n\nBob - 01:05\nSure.\n',
    ],
    [
      'Fireflies as Word',
      word(p('00:00') + p('Ann Lee') + p('Tell me more. It matters.') + p('01:05') + p('Bob') + p('Sure.')),
    ],
    ['Fathom', 'Interview\n---\n\n0:00 - Ann Lee\n  Tell me more. It matters.\n\n1:05 - Bob\n  Sure.\n'],
    [
      'Descript as Markdown',
      '[00:00:00] **Ann Lee:** Tell me more. It matters.\n\n[00:01:05] **Bob:** Sure.\n',
    ],
    [
      'a clock of twelve hours, past noon',
      '[Ann Lee] 11:59:00 AM\nTell me more. It matters.\n\n[Bob] 12:00:05 PM\nSure.\n',
    ],
    [
      'a clock of twelve hours before the names',
      '1:59:00 pm Ann Lee: Tell me more. It matters.\n2:00:05 pm Bob: Sure.\n',
    ],
    ['names above what they said', 'Ann Lee (00:00):\nTell me more. It matters.\n\n**Bob** (01:05): Sure.\n'],
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
    const merged = brief(content).said.reduce<typeof EXPECTED>((turns, [startMs, speaker, text]) => {
      const last = turns.at(-1);
      if (last && last[1] === speaker) last[2] = `${last[2]} ${text}`;
      else turns.push([startMs!, speaker!, text!]);
      return turns;
    }, []);
    expect(merged).toEqual(EXPECTED);
  });

  it.each([
    'Lee, Ann',
    'Ann Lee (She/Her)',
    'Guest_12',
    'van der Lee, Ann [EXT]',
    '+1 415 555 2671',
    '李小龙',
    'Ms Pause',
    'Sighvatur Coughlin',
  ])('knows %s as a name', (name) => {
    const said = [
      [0, name, 'Tell me more.'],
      [5_000, 'Bob', 'Sure.'],
    ];
    expect(brief(`${name}   0:00\nTell me more.\n\nBob   0:05\nSure.\n`).said).toEqual(said);
    expect(
      brief(
        `WEBVTT\n\n00:00.000 --> 00:01.000\n${name}: Tell me more.\n\n00:05.000 --> 00:06.000\nBob: Sure.\n`,
      ).said,
    ).toEqual(said);
  });
});

describe('what was said is not taken for a name', () => {
  it('within a turn', () => {
    const text = 'Ann: So I told him: no.\nand what he said was this: we met at 10:30\nBob: Sure.';
    expect(brief(text).said.map(([, speaker, words]) => [speaker, words])).toEqual([
      ['Ann', 'So I told him: no. and what he said was this: we met at 10:30'],
      ['Bob', 'Sure.'],
    ]);
  });

  it('in subtitles without names', () => {
    const lines = ['I was asked.', 'First: we looked.', 'the result was clear: it held.', 'Yes.', 'Good.'];
    const vtt = `WEBVTT\n\n${lines.map((line, i) => `00:0${i}.000 --> 00:0${i}.900\n${line}\n`).join('\n')}`;
    expect(brief(vtt).said.map(([, speaker, words]) => [speaker, words])).toEqual(
      lines.map((line) => [null, line]),
    );
  });

  it('where captions have sounds, or lines that look like names', () => {
    const vtt =
      'WEBVTT\n\n00:00.000 --> 00:01.000\n- [Laughs] Yes.\n\n00:02.000 --> 00:03.000\n- [Laughs] No.\n';
    expect(brief(vtt).said.map(([, speaker]) => speaker)).toEqual([null, null]);
    expect(() => brief('0:01\nHello\n0:02\nAnn\n0:03\nBye\n')).toThrow('each turn is written as');
  });

  it('beside voice tags', () => {
    expect(brief('WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ann>Now: tell me.\nBob: no').said).toEqual([
      [0, 'Ann', 'Now: tell me. Bob: no'],
    ]);
  });
});

it('keeps minutes and seconds where a name begins like AM', () => {
  expect(brief('10:02 Amélie: Tell me.\n10:09 Amber Lee: Sure.\n').said[0]).toEqual([
    602_000,
    'Amélie',
    'Tell me.',
  ]);
});

describe('files of other encodings', () => {
  const srt = '1\r\n00:00:01,000 --> 00:00:02,000\r\nMaría Núñez: Olé – sí\r\n';
  const expected = [[1_000, 'María Núñez', 'Olé – sí']];
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(srt)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${srt}`)],
    ['UTF-16, little end first', utf16(srt)],
    ['UTF-16, big end first', utf16(srt).swap16()],
    ['Windows-1252', Buffer.from(srt.replace('–', '\x96'), 'latin1')],
  ])('%s', (_name, bytes) => expect(brief(bytes).said).toEqual(expected));
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
    ['bytes that are no text', Buffer.from([0x41, 0xff, 0xfe, 0x00]), 'no text'],
    ['a page of the web', '<!doctype html>\n<style>\nmargin: 0;\npadding: 0;\n</style>', 'Line 1: each turn'],
    ['a list of settings', Array.from({ length: 20 }, (_, i) => `Key${i}: value`).join('\n'), 'each turn'],
    ['JSON that ends early', '{\n"speakers": [\n', 'Line 3: this JSON'],
    ['JSON of something else', '{"a": 1}', '"speakers" is not what it should be'],
    ['WebVTT with a line above', '\nWEBVTT\n\n00:01.000 --> 00:02.000\nx', 'nothing stands above it'],
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
