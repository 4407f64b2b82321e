import type { TranscriptTurn } from '@interview-buddy/shared-types/models';
import { describe, expect, it } from 'vitest';
import { assembleTurns, giveWords } from './assemble-turns.js';
import { decideRoles } from './roles.js';

function turns(...said: [string, string][]): TranscriptTurn[] {
  let at = 0;
  return said.map(([speakerId, text], i) => {
    const words = text
      .split(' ')
      .map((word) => ({ text: word, startMs: (at += 300), endMs: at + 250, confidence: 0.9 }));
    return { id: `t${i}`, speakerId, startMs: words[0]!.startMs, endMs: at + 250, text, words };
  });
}

describe('decideRoles', () => {
  it('takes the one who asks for the interviewer, whoever speaks first', () => {
    const speakers = decideRoles(
      turns(
        ['s0', 'hello i am glad that i could come today'],
        ['s1', 'tell me about your last job'],
        ['s0', 'i was a nurse for six years and i liked my team and my patients'],
        ['s1', 'why did you leave'],
        ['s0', 'i wanted to learn more and my family moved'],
      ),
    );
    expect(speakers.map(({ role }) => role)).toEqual(['candidate', 'interviewer']);
    expect(speakers[1]!.evidence).toContain('asks something in 2 of 2 turns');
    expect(speakers[1]!.roleConfidence).toBeGreaterThan(0.8);
  });

  it('takes somebody who speaks alone for the candidate, without being sure of it', () => {
    expect(decideRoles(turns(['s0', 'i would like to practice my answer']))).toEqual([
      { id: 's0', role: 'candidate', roleConfidence: 0.5, evidence: ['only one person speaks'] },
    ]);
  });

  it('knows a panel: two who ask, one who answers', () => {
    const speakers = decideRoles(
      turns(
        ['s0', 'welcome can you tell us about your experience'],
        ['s1', 'sure i worked as a teacher and i loved my school and my classes'],
        ['s2', 'how do you handle conflict with parents'],
        ['s1', 'i listen first and then i explain what i see in my class'],
      ),
    );
    expect(speakers.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
  });
});

describe('giveWords and assembleTurns', () => {
  const word = (text: string, startMs: number, endMs: number) => ({
    text,
    startMs,
    endMs,
    confidence: 1,
    speaker: null,
  });
  const spans = [
    { startMs: 0, endMs: 1_000, speaker: 0 },
    { startMs: 1_100, endMs: 2_000, speaker: 1 },
  ];

  it('gives a word to whom it overlaps most', () => {
    const given = giveWords([word('a', 100, 400), word('b', 950, 1_300), word('c', 2_100, 2_200)], spans);
    expect(given.map(({ voice }) => voice)).toEqual([0, 1, 1]);
  });

  it('gathers neighbours of one speaker into a turn', () => {
    const given = giveWords([word('a', 100, 400), word('b', 500, 800), word('c', 1_200, 1_400)], spans);
    expect(
      assembleTurns(given).map(({ id, speakerId, text, startMs, endMs }) => [
        id,
        speakerId,
        text,
        startMs,
        endMs,
      ]),
    ).toEqual([
      ['t0', 's0', 'a b', 100, 800],
      ['t1', 's1', 'c', 1_200, 1_400],
    ]);
  });
});
