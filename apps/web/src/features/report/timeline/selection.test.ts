import { expect, it } from 'vitest';
import { figuresOf } from './selection';

const word = (startMs: number) => ({ text: 'word', startMs, endMs: startMs + 300, confidence: null });
const turn = (id: string, speakerId: string, startMs: number, endMs: number, words: number) => ({
  id,
  speakerId,
  startMs,
  endMs,
  text: '',
  words: Array.from({ length: words }, (_, index) => word(startMs + (index * (endMs - startMs)) / words)),
});
const speaker = (id: string, role: 'interviewer' | 'candidate') => ({
  id,
  role,
  roleConfidence: 1,
  evidence: [],
});
const transcript = {
  speakers: [speaker('s0', 'interviewer'), speaker('s1', 'candidate')],
  turns: [turn('t0', 's0', 0, 10_000, 20), turn('t1', 's1', 10_000, 40_000, 75)],
  audio: {
    pauses: [
      { startMs: 12_000, endMs: 13_500, place: 'within' as const, speakerId: 's1' },
      { startMs: 20_000, endMs: 20_400, place: 'within' as const, speakerId: 's1' },
      { startMs: 9000, endMs: 10_000, place: 'between' as const, speakerId: 's1' },
      { startMs: 3000, endMs: 4000, place: 'within' as const, speakerId: 's0' },
    ],
  },
};
const filler = {
  text: 'um',
  kind: 'hesitation' as const,
  turnId: 't1',
  startMs: 15_000,
  endMs: 15_200,
  place: 'other' as const,
};
const counted = {
  fillers: {
    available: true as const,
    value: {
      count: 1,
      hesitations: 1,
      discourse: 0,
      perMinute: 1,
      perHundredWords: 1,
      byWord: [],
      items: [filler],
    },
  },
};

it('counts the whole', () => {
  expect(figuresOf(transcript, counted, { from: 0, to: 40_000 })).toEqual({
    wordsPerMinute: 148,
    fillers: 1,
    pauses: 2,
    candidateShare: 0.75,
  });
});

it('counts only what lies in the stretch', () => {
  expect(figuresOf(transcript, counted, { from: 16_000, to: 40_000 })).toMatchObject({
    fillers: 0,
    pauses: 1,
  });
});

it('says nothing where there is nothing to say', () => {
  const nothing = { fillers: { available: false as const, reason: 'not verbatim' } };
  expect(figuresOf(transcript, nothing, { from: 0, to: 9000 })).toMatchObject({
    wordsPerMinute: null,
    fillers: null,
    candidateShare: 0,
  });
  expect(figuresOf(transcript, nothing, { from: 50_000, to: 60_000 }).candidateShare).toBeNull();
});
