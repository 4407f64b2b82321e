import { expect, it } from 'vitest';
import { missedTurns } from './missed-turns';

const turn = (id: string, speakerId: string, text: string) => ({
  id,
  speakerId,
  text,
  startMs: 0,
  endMs: 1,
  words: [],
});
const speakers = [
  { id: 'a', role: 'interviewer' as const, roleConfidence: 1, evidence: [] },
  { id: 'b', role: 'candidate' as const, roleConfidence: 1, evidence: [] },
];

it('lists what the interviewer said besides the questions, without nods', () => {
  const turns = [
    turn('t0', 'a', 'why do you want to work here'),
    turn('t1', 'b', 'i like the product'),
    turn('t2', 'a', 'okay good'),
    turn('t3', 'a', 'the warehouse in the north'),
  ];
  const quote = { turnId: 't0', text: 'why do you want to work here', startMs: 0, endMs: 1 };
  const questions = [{ id: 'q0', type: 'motivational' as const, quote, followsUp: null }];
  expect(missedTurns({ turns, speakers }, { questions }).map((one) => one.id)).toEqual(['t3']);
});
