import { describe, expect, it } from 'vitest';
import { findingsOf, type FindingInput } from './findings.js';

const good: FindingInput = {
  truncated: false,
  audio: {
    durationMs: 60_000,
    speech: [{ startMs: 0, endMs: 40_000 }],
    snrDb: 35,
    speechLevelDb: -22,
    peakDb: -3,
    clippedShare: 0,
    tracks: { stepMs: 50, levelDb: [], pitchHz: [] },
  },
  speakers: 2,
  speakerConfidence: 0.9,
  meanConfidence: 0.8,
  verbatim: true,
  language: 'en-US',
};
const codes = (changes: Partial<FindingInput>, audio: Partial<FindingInput['audio']> = {}) =>
  findingsOf({ ...good, ...changes, audio: { ...good.audio, ...audio } }).map(({ code }) => code);

describe('findingsOf', () => {
  it('finds nothing in a good recording', () => expect(codes({})).toEqual([]));

  it.each([
    ['truncated', { truncated: true }, {}],
    ['too-quiet', {}, { speechLevelDb: -50 }],
    ['clipping', {}, { clippedShare: 0.01 }],
    ['noisy', {}, { snrDb: 9 }],
    ['mostly-silence', {}, { speech: [{ startMs: 0, endMs: 5_000 }] }],
    ['one-speaker', { speakers: 1, speakerConfidence: 0.2 }, {}],
    ['speakers-uncertain', { speakerConfidence: 0.3 }, {}],
    ['low-confidence', { meanConfidence: 0.4 }, {}],
    ['not-english', { language: 'de' }, {}],
    ['not-verbatim', { verbatim: false }, {}],
  ] as const)('finds %s', (code, changes, audio) => {
    expect(codes(changes as Partial<FindingInput>, audio as Partial<FindingInput['audio']>)).toEqual([code]);
  });

  it('does not judge what the engine does not tell', () => {
    expect(codes({ meanConfidence: null }, { snrDb: null, speechLevelDb: null })).toEqual([]);
  });
});
