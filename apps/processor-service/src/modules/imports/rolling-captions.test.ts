import { describe, expect, it } from 'vitest';
import { parseSrt } from './parse-srt.js';
import { parseVtt } from './parse-vtt.js';
import { unrolled } from './rolling-captions.js';

const ROLLING = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.470 align:start position:0%
 
thank<00:00:00.480><c> you</c><00:00:01.000><c> for</c><00:00:01.200><c> coming</c>

00:00:02.470 --> 00:00:02.480 align:start position:0%
thank you for coming
 

00:00:02.480 --> 00:00:05.000 align:start position:0%
thank you for coming
tell<00:00:02.800><c> me</c><00:00:03.100><c> more</c>

00:00:05.000 --> 00:00:05.010 align:start position:0%
tell me more
 

00:00:05.010 --> 00:00:07.000 align:start position:0%
tell me more
sure<00:00:05.400><c> um</c>
`;

describe('captions that roll', () => {
  it('say once what was said once, at the time at which it was said', () => {
    expect(parseVtt(ROLLING).cues.map(({ startMs, text }) => [startMs, text])).toEqual([
      [160, 'thank you for coming'],
      [2_480, 'tell me more'],
      [5_010, 'sure um'],
    ]);
  });

  it('do so as SubRip too', () => {
    const cue = (n: number, lines: string) => `${n}\n00:00:0${n},000 --> 00:00:0${n + 1},000\n${lines}\n\n`;
    const file = cue(1, 'one') + cue(2, 'one\ntwo') + cue(3, 'two\nthree') + cue(4, 'three\nfour');
    expect(parseSrt(file).map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('may show more than one line again', () => {
    expect(unrolled(['a', 'a\nb', 'a\nb\nc', 'b\nc\nd', 'c\nd\ne'])).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are told from words that are said again', () => {
    const said = ['Yes.', 'Yes.', 'And you?', 'I am well.', 'I am well.', 'Good.', 'Let us begin.'];
    expect(unrolled(said)).toEqual(said);
    expect(unrolled(['No.', 'No.', 'No.'])).toEqual(['No.', 'No.', 'No.']);
  });
});
