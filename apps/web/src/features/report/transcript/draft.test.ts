import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { Correction } from '@interview-buddy/shared-types/models';
import { expect, it } from 'vitest';
import { correctionsOf, readDraft, settledList, type Draft } from './draft';

const word = (text: string, startMs: number) => ({ text, startMs, endMs: startMs + 200, confidence: 1 });
const transcript = {
  speakers: ['s0', 's1'].map((id) => ({ id, role: 'unknown', roleConfidence: 1, evidence: [] })),
  turns: ['t0', 't1'].map((id, i) => ({
    ...{ id, speakerId: 's0', startMs: i * 1000, endMs: i * 1000 + 500, text: 'hello there' },
    words: [word('hello', i * 1000), word('there', i * 1000 + 300)],
  })),
  findings: [],
  meanConfidence: 1,
  audio: { pauses: [] },
} as unknown as TranscriptResponse['transcript'];
const give = (turnId: string, speakerId = 's1'): Correction => ({ kind: 'turn-speaker', turnId, speakerId });
const first: TranscriptResponse = {
  interviewId: crypto.randomUUID(),
  run: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  transcript,
  layer: null,
};
const applied = (run: number, corrections: Correction[], originalRun = 1): TranscriptResponse => ({
  ...first,
  run,
  layer: { originalRun, corrections, original: transcript },
});
const draft: Draft = { run: 1, originalRun: 1, base: [], list: [give('t0')] };

it('reads back what was kept, and nothing else', () => {
  expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  for (const other of [null, '', 'null', '{', '[]', '{"run":1}']) expect(readDraft(other)).toBeNull();
});

it('counts what is not applied yet, what is taken back too', () => {
  expect(correctionsOf(first, draft)).toMatchObject({ pending: 1, moved: null });
  expect(correctionsOf(first, null)).toMatchObject({ pending: 0, list: [] });
  expect(
    correctionsOf(applied(2, [give('t0')]), { run: 2, originalRun: 1, base: [give('t0')], list: [] }).pending,
  ).toBe(1);
});

it('is done once it was applied', () => {
  expect(correctionsOf(applied(2, [give('t0')]), draft)).toMatchObject({ pending: 0, moved: null });
});

it('goes on top of what was applied elsewhere', () => {
  const now = correctionsOf(applied(2, [give('t1')]), draft);
  expect(now.list).toEqual([give('t1'), give('t0')]);
  expect(now).toMatchObject({ pending: 1, moved: { kept: 1, lost: 0 } });
});

it('tells what no longer fits', () => {
  expect(correctionsOf(applied(2, [give('t0', 's1')]), { ...draft, list: [give('t9')] }).moved).toEqual({
    kept: 0,
    lost: 1,
  });
  expect(correctionsOf(applied(5, [], 4), draft)).toMatchObject({ pending: 0, moved: { kept: 0, lost: 1 } });
});

it('sends nothing that changes nothing', () => {
  const list = [give('t0'), give('t0', 's0'), give('t1')];
  expect(settledList({ original: transcript, list })).toEqual([give('t1')]);
});
