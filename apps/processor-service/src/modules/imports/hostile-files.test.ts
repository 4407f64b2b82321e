import { describe, expect, it } from 'vitest';
import { writeZip } from '../transcripts/formats/docx/write-zip.js';
import { parseTranscriptFile } from './parse-transcript-file.js';
import { toTranscript } from './to-transcript.js';

const much = (text: string) => text.repeat(Math.floor(1_000_000 / text.length));
const cues = (count: number, text: (i: number) => string) =>
  `WEBVTT\n\n${Array.from({ length: count }, (_, i) => `00:01.000 --> 00:02.000\n${text(i)}\n`).join('\n')}`;
const word = (body: string) =>
  writeZip([
    {
      name: 'word/document.xml',
      content: `<w:document><w:body><w:p><w:t>Ann: a</w:t></w:p><w:p><w:t>Bob: b</w:t></w:p>${body}</w:body></w:document>`,
    },
  ]);

/** A region is looked up for each cue. */
const regions = () =>
  `WEBVTT\n\n${'REGION\nid:a\n\n'.repeat(20_000)}${'00:01.000 --> 00:02.000 region:b\nx\n\n'.repeat(20_000)}`;

describe('a large or hostile file is read in a moment', { timeout: 10_000 }, () => {
  it.each([
    ['cues by the ten thousand', () => cues(50_000, () => '<v Ann>x')],
    ['tags within tags', () => cues(1, () => `${much('<b>')}x`)],
    ['marks that never close', () => `1\n00:00:01,000 --> 00:00:02,000\n${much('<b{\\a')}`],
    ['classes by the hundred thousand', () => cues(1, () => `<b${much('.a')}>x`)],
    ['regions, and cues that look for one', regions],
    ['spaces', () => `0:00${' '.repeat(1_000_000)}x\nAnn: a\nBob: b`],
    ['colons', () => `1\n00:00:01,000 --> 00:00:02,000\n1${much(':1')}`],
    ['empty lines before the times', () => `1\n${much('\n')}00:00:01,000 --> 00:00:02,000\nx`],
    ['what one person says in a line a word', () => `Ann: a\nBob: b\n${'so\n'.repeat(90_000)}`],
    ['a Word file with a paragraph for each word', () => word('<w:p><w:t>so</w:t></w:p>'.repeat(90_000))],
    ['a Word file of open tags', () => word(much('<w:del <w:t '))],
  ])('%s', (_name, content) => {
    const imported = parseTranscriptFile(Buffer.from(content()));
    expect(toTranscript(imported).turns.length).toBeGreaterThan(0);
  });

  it.each([
    ['more words than anybody says', () => cues(1, () => much('so ')), 'more words than an interview'],
    ['a download whose turns are none', () => `{"speakers":[],"turns":[${much('{},')}{}]}`, '"turns.0.id"'],
  ])('%s', (_name, content, problem) => {
    expect(() => parseTranscriptFile(Buffer.from(content()))).toThrow(problem);
  });

  it('a voice of its own for each cue', () => {
    expect(() => parseTranscriptFile(Buffer.from(cues(30_000, (i) => `<v p${i}>x`)))).toThrow(
      'more than 200 people',
    );
  });
});
