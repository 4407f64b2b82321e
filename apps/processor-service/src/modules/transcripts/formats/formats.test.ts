import type { Transcript } from '@interview-buddy/shared-types/models';
import { describe, expect, it } from 'vitest';
import { cuesOf, toSrt, toVtt } from './captions.js';
import { toText } from './text.js';

const words = (text: string, from: number) =>
  text
    .split(' ')
    .map((word, i) => ({ text: word, startMs: from + i * 400, endMs: from + i * 400 + 300, confidence: 1 }));
const turn = (id: string, speakerId: string, text: string, from: number) => {
  const spoken = words(text, from);
  return { id, speakerId, startMs: from, endMs: spoken.at(-1)!.endMs, text, words: spoken };
};
const speaker = (id: string, role: 'interviewer' | 'candidate') => ({
  id,
  role,
  roleConfidence: 1,
  evidence: [],
});
const transcript = {
  speakers: [speaker('s0', 'interviewer'), speaker('s1', 'candidate')],
  turns: [turn('t0', 's0', 'tell me <more> & more', 61_000), turn('t1', 's1', 'sure', 3_661_005)],
} as unknown as Transcript;

describe('a transcript as text', () => {
  it('names who speaks and when', () => {
    expect(toText(transcript)).toBe(
      '[01:01] Interviewer: tell me <more> & more\n\n[1:01:01] Candidate: sure\n',
    );
  });

  it('becomes WebVTT with voices, nothing of it markup', () => {
    expect(toVtt(transcript)).toBe(
      'WEBVTT\n\n00:01:01.000 --> 00:01:02.900\n<v Interviewer>tell me &lt;more&gt; &amp; more</v>\n\n' +
        '01:01:01.005 --> 01:01:01.305\n<v Candidate>sure</v>\n',
    );
  });

  it('becomes SRT', () => {
    expect(toSrt(transcript).split('\n').slice(0, 3)).toEqual([
      '1',
      '00:01:01,000 --> 00:01:02,900',
      'Interviewer: tell me <more> & more',
    ]);
  });

  it('cuts long turns to what one reads at a glance, without losing a word', () => {
    const long = 'and then we went on with it '.repeat(20).trim();
    const cues = cuesOf({ ...transcript, turns: [turn('t0', 's0', long, 0)] });
    expect(cues.map(({ text }) => text).join(' ')).toBe(long);
    expect(cues.every(({ startMs, endMs, text }) => endMs - startMs <= 6_000 && text.length <= 80)).toBe(
      true,
    );
  });

  it('numbers the interviewers of a panel', () => {
    const speakers = [speaker('s0', 'interviewer'), speaker('s1', 'interviewer')];
    expect(toText({ ...transcript, speakers })).toContain('Interviewer 2: sure');
  });
});
