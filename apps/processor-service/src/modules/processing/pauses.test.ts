import type { TranscriptTurn } from '@interview-buddy/shared-types/models';
import { describe, expect, it } from 'vitest';
import { pausesOf } from './pauses.js';

const turn = (speakerId: string, startMs: number, endMs: number): TranscriptTurn => ({
  id: `t-${startMs}`,
  speakerId,
  startMs,
  endMs,
  text: 'word',
  words: [{ text: 'word', startMs, endMs, confidence: 1 }],
});

describe('pausesOf', () => {
  it('says whose a pause is and whether it lies inside a turn', () => {
    const speech = [
      { startMs: 0, endMs: 1_000 },
      { startMs: 1_500, endMs: 3_000 },
      { startMs: 4_000, endMs: 5_000 },
    ];
    expect(pausesOf(speech, [turn('s0', 0, 3_000), turn('s1', 4_000, 5_000)])).toEqual([
      { startMs: 1_000, endMs: 1_500, place: 'within', speakerId: 's0' },
      { startMs: 3_000, endMs: 4_000, place: 'between', speakerId: 's1' },
    ]);
  });

  it('leaves out gaps that are shorter than a pause', () => {
    const speech = [
      { startMs: 0, endMs: 1_000 },
      { startMs: 1_200, endMs: 2_000 },
    ];
    expect(pausesOf(speech, [turn('s0', 0, 2_000)])).toEqual([]);
  });
});
