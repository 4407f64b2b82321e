import { describe, expect, it } from 'vitest';
import { parseCueText } from './cue-text.js';
import { parseTimestamp } from './cue-timings.js';
import { parseWebVtt } from './parse-webvtt.js';

const file = (...lines: string[]) => parseWebVtt(lines.join('\n'));
const cuesOf = (...lines: string[]) =>
  file(...lines)?.cues.map(({ id, startMs, endMs, text }) => ({ id, startMs, endMs, text }));
const TIMES = '00:00:00.000 --> 00:00:01.000';

describe('the header', () => {
  it.each([
    ['alone', 'WEBVTT'],
    ['with a line feed', 'WEBVTT\n'],
    ['with a byte order mark', '\uFEFFWEBVTT\n\n'],
    ['with text after a space', 'WEBVTT some text\n\n'],
    ['with text after a tab', 'WEBVTT\ttext\n\n'],
    ['with lines of its own', 'WEBVTT\nKind: captions\nLanguage: en\n\n'],
  ])('%s is WebVTT', (_name, content) => {
    expect(parseWebVtt(content)).toMatchObject({ cues: [] });
  });

  it.each([
    ['nothing', ''],
    ['less of it', 'WEBVT\n\n'],
    ['small letters', 'webvtt\n\n'],
    ['a letter behind', 'WEBVTTX\n\n'],
    ['a NUL behind', 'WEBVTT\0\n\n'],
    ['a line above', '\nWEBVTT\n\n'],
    ['two byte order marks', '\uFEFF\uFEFFWEBVTT\n\n'],
  ])('%s is not', (_name, content) => {
    expect(parseWebVtt(content)).toBeNull();
  });

  it('may be followed by a cue at once', () => {
    expect(cuesOf('WEBVTT', TIMES, 'text')).toEqual([{ id: '', startMs: 0, endMs: 1000, text: 'text' }]);
    expect(cuesOf('WEBVTT', 'x', TIMES, 'text')).toEqual([{ id: '', startMs: 0, endMs: 1000, text: 'text' }]);
  });
});

describe('blocks', () => {
  it.each(['\n', '\r\n', '\r'])('end lines by %j', (end) => {
    expect(parseWebVtt(['WEBVTT', '', 'id', TIMES, 'a', 'b', '', ''].join(end))?.cues[0]).toMatchObject({
      id: 'id',
      text: 'a\nb',
    });
  });

  it('replace NUL', () => {
    expect(cuesOf('WEBVTT', '', TIMES, 'a\0b')?.[0]?.text).toBe('a\uFFFDb');
  });

  it('may have no text, and the file may end anywhere', () => {
    expect(cuesOf('WEBVTT', '', TIMES)?.map(({ text }) => text)).toEqual(['']);
    expect(cuesOf('WEBVTT', '', TIMES, '', TIMES, 'x')?.map(({ text }) => text)).toEqual(['', 'x']);
    expect(cuesOf('WEBVTT', '', 'id')).toEqual([]);
  });

  it('begin at an arrow without an empty line before it', () => {
    expect(cuesOf('WEBVTT', '', TIMES, 'a', TIMES, 'b')?.map(({ id, text }) => [id, text])).toEqual([
      ['', 'a'],
      ['', 'b'],
    ]);
    expect(cuesOf('WEBVTT', '', TIMES, 'a', 'id', TIMES, 'b')?.map(({ id, text }) => [id, text])).toEqual([
      ['', 'a\nid'],
      ['', 'b'],
    ]);
  });

  it('whose second line is an arrow too are two', () => {
    expect(cuesOf('WEBVTT', '', TIMES, TIMES, 'b')?.map(({ text }) => text)).toEqual(['', 'b']);
  });

  it('with an arrow in the third line are no cue; the arrow begins one', () => {
    expect(cuesOf('WEBVTT', '', 'one', 'two', TIMES, 'x')).toEqual([
      { id: '', startMs: 0, endMs: 1000, text: 'x' },
    ]);
  });

  it('with a broken time are left out, text and all', () => {
    const { cues, firstBadLine } = file('WEBVTT', '', '00:00 --> 00:01', 'bad', '', 'id', TIMES, 'good')!;
    expect(cues.map(({ id, text }) => [id, text])).toEqual([['id', 'good']]);
    expect(firstBadLine).toBe(3);
  });

  it('are notes, styles and regions too', () => {
    const { cues, styles, regions } = file(
      'WEBVTT',
      '',
      'NOTE a --> b',
      'still a note',
      '',
      'STYLE ',
      '::cue { color: red }',
      '',
      'REGION',
      'id:fred width:40% lines:4 regionanchor:0%,100%',
      'viewportanchor:10%,90% scroll:up',
      '',
      `${TIMES} region:fred`,
      'x',
      '',
      'STYLE',
      'too late',
    )!;
    expect(styles).toEqual(['::cue { color: red }']);
    expect(regions).toEqual([
      {
        id: 'fred',
        width: 40,
        lines: 4,
        regionAnchor: { x: 0, y: 100 },
        viewportAnchor: { x: 10, y: 90 },
        scroll: 'up',
      },
    ]);
    expect(cues.map(({ settings, text }) => [settings.region?.id, text])).toEqual([['fred', 'x']]);
  });
});

describe('times', () => {
  it.each([
    ['00:00.000', 0],
    ['59:59.999', 3_599_999],
    ['00:00:01.001', 1_001],
    ['0:00:01.001', 1_001],
    ['100:00:00.000', 360_000_000],
    ['60:00:00.000', 216_000_000],
  ])('%s', (text, ms) => {
    expect(parseTimestamp(text)).toBe(ms);
  });

  it.each([
    '0:00.000',
    '000:00.000',
    '60:00.000',
    '00:60.000',
    '00:00:60.000',
    '00:60:00.000',
    '00:00.00',
    '00:00.0000',
    '00:00,000',
    '00:00:0.000',
    '00.000',
    ':00:00.000',
    '00:00:00:00.000',
    '-00:00.000',
    '00:00',
    '',
  ])('not %j', (text) => {
    expect(parseTimestamp(text)).toBeNull();
  });

  it.each([
    ['00:00.000-->00:01.000', 1],
    ['\t00:00.000 \t-->\f00:01.000 ', 1],
    ['00:00.000 -- > 00:01.000', 0],
    ['00:00.000 ---> 00:01.000', 0],
    ['00:00.000 --> --> 00:01.000', 0],
    ['00:00.000 00:01.000 -->', 0],
  ])('%j', (line, count) => {
    expect(cuesOf('WEBVTT', '', line, 'x')).toHaveLength(count);
  });
});

describe('settings', () => {
  const settings = (text: string) => file('WEBVTT', '', `${TIMES} ${text}`, 'x')?.cues[0]?.settings;
  it.each([
    [
      'align:start position:10%,line-left size:30% vertical:lr',
      { align: 'start', position: 10, positionAlign: 'line-left', size: 30, vertical: 'lr' },
    ],
    ['line:-1', { line: -1, snapToLines: true }],
    ['line:1.5%,end', { line: 1.5, snapToLines: false, lineAlign: 'end' }],
    ['line:0 line:5', { line: 5 }],
    ['line:1,middle line:--1 line:1. line:.5 line:% line:101% line:-1%', { line: 'auto' }],
    ['position:10 position:-1% position:101% position:1.% position:10%,start', { position: 'auto' }],
    ['size:12 size:101% size:.5%', { size: 100 }],
    ['align:middle align: :start align:START', { align: 'center' }],
    ['vertical:tb region:nobody x:y', { vertical: '', region: null }],
  ])('%s', (text, expected) => {
    expect(settings(text)).toMatchObject(expected);
  });
});

describe('the text of a cue', () => {
  const text = (value: string) => ({ kind: 'text', text: value });
  const element = (name: string, children: unknown[], more: object = {}) => ({
    ...{ kind: 'element', name, classes: [], annotation: '', children },
    ...more,
  });

  it.each([
    ['plain', [text('plain')]],
    ['<b>a</b>c', [element('b', [text('a')]), text('c')]],
    ['<b.x..y>a', [element('b', [text('a')], { classes: ['x', 'y'] })]],
    ['<v.loud  Ann \n Lee >a</v>', [element('v', [text('a')], { classes: ['loud'], annotation: 'Ann Lee' })]],
    ['<v A&amp;B>a', [element('v', [text('a')], { annotation: 'A&B' })]],
    ['<lang en-GB>a</lang>', [element('lang', [text('a')], { annotation: 'en-GB' })]],
    ['<ruby>a<rt>b</ruby>c', [element('ruby', [text('a'), element('rt', [text('b')])]), text('c')]],
    ['<rt>a</rt>', [text('a')]],
    ['a<00:00:01.000>b', [text('a'), { kind: 'timestamp', ms: 1000 }, text('b')]],
    ['a<0:01>b', [text('a'), text('b')]],
    ['<i>a</b>b</i>c', [element('i', [text('a'), text('b')]), text('c')]],
    ['<x>a</x>', [text('a')]],
    ['a<', [text('a')]],
    ['<b', [element('b', [])]],
    ['<c.a&amp;b>x', [element('c', [text('x')], { classes: ['a&amp;b'] })]],
    ['&lt;b&gt; &amp; &nbsp;&lrm;', [text('<b> & \u00A0\u200E')]],
    ['&amp&auml;&#65;&#x41;&NotEqualTilde;', [text('&äAA\u2242\u0338')]],
    ['&bogus; & a &nothing;', [text('&bogus; & a ¬hing;')]],
  ])('%j', (value, expected) => {
    expect(parseCueText(value)).toEqual(expected);
  });
});
