import { describe, expect, it } from 'vitest';
import { ImportProblem } from './imported-cue.js';
import { parseTranscriptText } from './parse-transcript-file.js';
import { toTranscript } from './to-transcript.js';

const parse = (...lines: string[]) => parseTranscriptText(lines.join('\n'));

describe('WebVTT', () => {
  it('reads cues with ids, settings, voices, tags and entities; passes over what is no cue', () => {
    const { format, cues } = parse(
      '\uFEFFWEBVTT - an interview',
      'X-Header: y',
      '',
      'NOTE a comment',
      'with --> an arrow',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'first',
      '00:01.000 --> 00:03.500 align:start position:10%',
      '<v.loud Ann Lee>Tell me <i>about</i> &lt;it&gt; &amp; more</v>',
      '',
      '01:00:00.000 --> 01:00:02.000',
      '<v Bob>Sure.',
      '<v Ann Lee>Good.',
    );
    expect(format).toBe('webvtt');
    expect(cues).toEqual([
      { startMs: 1_000, endMs: 3_500, speaker: 'Ann Lee', text: 'Tell me about <it> & more' },
      { startMs: 3_600_000, endMs: 3_602_000, speaker: 'Bob', text: 'Sure.' },
      { startMs: 3_600_000, endMs: 3_602_000, speaker: 'Ann Lee', text: 'Good.' },
    ]);
  });

  it("reads Zoom's names", () => {
    expect(
      parse('WEBVTT', '', '1', '00:00:01.000 --> 00:00:02.000', 'Maria Núñez: Hello there').cues[0],
    ).toEqual({
      startMs: 1_000,
      endMs: 2_000,
      speaker: 'Maria Núñez',
      text: 'Hello there',
    });
  });

  it('leaves out a cue whose times are broken and keeps the others', () => {
    expect(
      parse('WEBVTT', '', '0:1 --> 2', 'no', '', '00:01.000 --> 00:02.000', 'yes').cues.map(
        ({ text }) => text,
      ),
    ).toEqual(['yes']);
  });

  it('says which line is wrong where nothing can be read', () => {
    expect(() => parse('WEBVTT', '', '00:01 --> 00:02', 'hello')).toThrow('Line 3: a time is written as');
    expect(() => parse('WEBVTT', '')).toThrow(ImportProblem);
  });
});

describe('SRT', () => {
  it('reads subtitles', () => {
    const { format, cues } = parse(
      '1',
      '00:00:01,000 --> 00:00:02,500',
      '<b>Hello</b>',
      'there',
      '',
      '2',
      '00:00:03,000 --> 00:00:04,000',
      'Bob: Hi',
    );
    expect(format).toBe('srt');
    expect(cues).toEqual([
      { startMs: 1_000, endMs: 2_500, speaker: null, text: 'Hello there' },
      { startMs: 3_000, endMs: 4_000, speaker: 'Bob', text: 'Hi' },
    ]);
  });

  it('says which line is wrong', () => {
    expect(() =>
      parse('1', '00:00:01,000 --> 00:00:02,000', 'a', '', '2', '00:00:xx --> 00:00:04,000', 'b'),
    ).toThrow('Line 6');
  });
});

describe('text with names', () => {
  it.each([
    ['names before the text', ['Ann: Tell me more.', 'It matters.', 'Bob: Sure.']],
    ['clocks and names before the text', ['[00:00] Ann: Tell me more. It matters.', '[00:04] Bob: Sure.']],
    ['headings as Otter writes them', ['Ann  0:00', 'Tell me more. It matters.', '', 'Bob  0:04', 'Sure.']],
  ])('%s', (_name, lines) => {
    const { cues } = parse(...lines);
    expect(cues.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Ann', 'Tell me more. It matters.'],
      ['Bob', 'Sure.'],
    ]);
    expect(cues[1]!.startMs).toBeGreaterThanOrEqual(cues[0]!.endMs - 4_000);
  });

  it('refuses text in which nobody speaks', () => {
    expect(() => parse('These are only notes.', 'Nobody speaks here.')).toThrow('Name: what they said');
  });
});

describe('the transcript of an import', () => {
  const speakers = (...lines: string[]) =>
    toTranscript(parse(...lines)).speakers.map(({ role, name, roleConfidence }) => [
      role,
      name,
      roleConfidence,
    ]);

  it('keeps the names of the file, and its roles where they are the names', () => {
    expect(speakers('Ann Lee: What did you build?', 'Bob: I built my team a tool.')).toEqual([
      ['interviewer', 'Ann Lee', expect.any(Number)],
      ['candidate', 'Bob', expect.any(Number)],
    ]);
    expect(speakers('Candidate: What do you build?', 'Interviewer: I built a tool.')).toEqual([
      ['candidate', undefined, 1],
      ['interviewer', undefined, 1],
    ]);
    expect(speakers('Interviewer: I like my team.', 'Bob: Who else?')).toEqual([
      ['interviewer', undefined, 1],
      ['candidate', 'Bob', 0.5],
    ]);
  });

  it('says which line was left out, and that it is not English', () => {
    const german =
      'und ich habe das nicht für die Firma und wir sind auch nicht der Meinung dass es so war den Tag';
    const { language, findings } = toTranscript(
      parse('WEBVTT', '', '0:1 --> 0:2', 'lost', '', '00:01.000 --> 00:09.000', german),
    );
    expect(language).toBe('de');
    expect(findings.map(({ code }) => code)).toEqual(['not-english', 'not-verbatim']);
    expect(findings[1]?.message).toContain('line 3');
  });
});
