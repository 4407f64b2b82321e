import { expect, it } from 'vitest';
import { transcriptText } from './transcript-text.js';

const speaker = (id: string, role: string, name?: string) => ({
  ...{ id, role, roleConfidence: 1, evidence: [] },
  ...(name && { name }),
});
const turn = (speakerId: string, second: number, text: string) => ({
  ...{ id: `t${second}`, speakerId, text, words: [] },
  ...{ startMs: second * 1000, endMs: second * 1000 + 900 },
});

it('keeps the interviewers of a panel apart, and calls people as their owner does', () => {
  const speakers = [
    speaker('s0', 'interviewer'),
    speaker('s1', 'candidate', 'Me'),
    speaker('s2', 'interviewer'),
    speaker('s3', 'unknown'),
  ];
  const turns = [
    turn('s0', 1, 'Why?'),
    turn('s1', 2, 'Because.'),
    turn('s2', 3, 'How?'),
    turn('s3', 4, 'Hm.'),
  ];
  expect(transcriptText({ speakers, turns })).toBe(
    '[0:00:01] interviewer 1: Why?\n[0:00:02] Me: Because.\n[0:00:03] interviewer 2: How?\n[0:00:04] speaker: Hm.\n',
  );
});

it('is nothing where no transcript is stored', () => {
  expect(transcriptText({ turns: [] })).toBeNull();
});
