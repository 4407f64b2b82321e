import type { AudioMeasures, Pause, Transcript } from '@interview-buddy/shared-types/models';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversation, type Line } from '../../testing/conversation.test-helper.js';
import { fluentWords } from '../language/fluent.js';
import { tellSides } from '../language/sides.js';
import { joinTokens } from '../language/tokens.js';
import { paceScore } from './clarity.js';
import { coarseTracks, ownTracks } from './coarse-tracks.js';
import { measureDelivery } from './delivery.js';
import { findFillers } from './fillers/find.js';
import { median } from './measured.js';
import { measurePace } from './pace.js';
import { measurePauses } from './pauses.js';
import { measurePhrasing } from './phrasing.js';
import { isBackchannel, measureTalk, talkShareOf } from './talk.js';

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const own = (transcript: Transcript) => tellSides(transcript).candidate;
const value = <T>(measured: { available: true; value: T } | { available: false; reason: string }): T => {
  if (!measured.available) throw new Error(measured.reason);
  return measured.value;
};
const phrasing = (text: string) => {
  const tokens = joinTokens(own(conversation([['candidate', text]])).map((spoken) => spoken.tokens));
  return value(
    measurePhrasing({ tokens, fluent: fluentWords(tokens), answers: [tokens], fillers: findFillers(tokens) }),
  );
};

describe('pace', () => {
  it('is words over the speaking time, hesitations aside', () => {
    const plain = conversation([['candidate', words(60)]]);
    expect(value(measurePace(own(plain), [], null)).wordsPerMinute).toBeCloseTo(60_000 / 330, -1);
    const hesitant = conversation([['candidate', `um ${words(60)}`]]);
    expect(value(measurePace(own(hesitant), [], null)).words).toBe(60);
  });

  it('articulates faster than it speaks, by the pauses', () => {
    const transcript = conversation([['candidate', words(60)]]);
    const pauses: Pause[] = [{ startMs: 2_000, endMs: 7_000, place: 'within', speakerId: 's1' }];
    const { articulationRate, wordsPerMinute } = value(measurePace(own(transcript), pauses, null));
    expect(articulationRate).toBeGreaterThan(wordsPerMinute * 1.2);
  });

  it('has half-minute windows, none from a few words', () => {
    const transcript = conversation([['candidate', words(200)]]);
    const { windows } = value(measurePace(own(transcript), [], null));
    expect(windows.length).toBe(3);
    expect(windows.slice(0, -1).every((window) => window.endMs - window.startMs === 30_000)).toBe(true);
    expect(windows.at(-1)?.endMs).toBe(transcript.turns.at(-1)?.endMs);
    expect(measurePace(own(conversation([['candidate', 'just this']])), [], null)).toMatchObject({
      available: false,
    });
  });

  it('is right anywhere from 110 to 170, and near the person’s own', () => {
    expect([110, 140, 170].map((pace) => paceScore(pace, null))).toEqual([100, 100, 100]);
    expect(paceScore(190, 185)).toBe(100);
    expect(paceScore(190, null)).toBeLessThan(100);
    fc.assert(
      fc.property(fc.integer({ min: 171, max: 400 }), (pace) => {
        expect(paceScore(pace + 1, null)).toBeLessThanOrEqual(paceScore(pace, null));
      }),
    );
  });
});

describe('pauses', () => {
  it('within a thought are told from those between thoughts, by the wording', () => {
    const transcript = conversation([['candidate', 'our service was slow so i added an index to it']]);
    const [turn] = transcript.turns;
    const gap = (index: number): Pause => {
      const startMs = turn?.words[index]?.endMs ?? 0;
      return { startMs, endMs: startMs + 30, place: 'within', speakerId: 's1' };
    };
    transcript.audio.pauses = [gap(3), gap(6), { ...gap(1), speakerId: 's0' }];
    const tokens = joinTokens(own(transcript).map((spoken) => spoken.tokens));
    const report = value(measurePauses(transcript.audio, own(transcript), tokens, []));
    expect(report).toMatchObject({ count: 2, withinClauses: 1, betweenClauses: 1 });
    expect(report.lengths.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(0);
  });

  it('have a middle', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1 }), (list) => {
        const middle = median(list);
        const sorted = list.toSorted((a, b) => a - b);
        expect(middle).toBe(((sorted[(list.length - 1) >> 1] ?? 0) + (sorted[list.length >> 1] ?? 0)) / 2);
        expect(list.filter((one) => one < middle).length).toBeLessThanOrEqual(list.length / 2);
        expect(list.filter((one) => one > middle).length).toBeLessThanOrEqual(list.length / 2);
      }),
    );
  });
});

describe('phrasing', () => {
  it('finds words said twice, but not "very very"', () => {
    expect(
      phrasing('we we had the um the plan and it was very very good').repetitions.map((quote) => quote.text),
    ).toEqual(['we we', 'the um the']);
  });

  it('finds a phrase that was begun anew', () => {
    expect(
      phrasing('we had to we needed a new plan for the team').restarts.map((quote) => quote.text),
    ).toEqual(['we had to we needed']);
    expect(phrasing('i think i know what i want to do here').restarts).toEqual([]);
  });

  it('finds hedges, jargon and openings that stall', () => {
    const report = phrasing('um well so i guess the api was maybe too slow for us');
    expect(report.hedges.map((quote) => quote.text)).toEqual(['i guess', 'maybe']);
    expect(report.weakOpenings).toHaveLength(1);
    expect(report.jargonPerHundredWords).toBeGreaterThan(5);
  });
});

describe('talk', () => {
  const lines: readonly Line[] = [
    ['interviewer', 'tell me about it'],
    ['candidate', words(20)],
    ['interviewer', 'mm-hmm'],
    ['candidate', words(20)],
    ['interviewer', 'and what did you do then'],
    ['candidate', words(5)],
  ];

  it('shares out the time, and a nod breaks no monologue', () => {
    const talk = measureTalk(tellSides(conversation(lines)));
    const { longestMonologue } = value(talk);
    expect((longestMonologue?.endMs ?? 0) - (longestMonologue?.startMs ?? 0)).toBeGreaterThan(40 * 300);
    expect(value(talkShareOf(talk))).toBeGreaterThan(0.7);
  });

  it('tells an interruption from a quick answer', () => {
    const transcript = conversation(lines);
    const [, answer] = transcript.turns;
    if (!answer) throw new Error('there is an answer');
    expect(value(measureTalk(tellSides(transcript))).interruptions).toEqual([]);
    answer.startMs -= 1_500;
    expect(value(measureTalk(tellSides(transcript))).interruptions).toHaveLength(1);
  });

  it('knows a nod', () => {
    const nods = tellSides(
      conversation([
        ['interviewer', 'okay great'],
        ['interviewer', 'okay what was the result of that'],
      ]),
    ).interviewer;
    expect(nods.map(isBackchannel)).toEqual([true, false]);
  });
});

describe('delivery', () => {
  const steady = conversation([['candidate', words(60)]]);
  const steps = steady.audio.tracks.pitchHz.length;
  const delivered = (audio: AudioMeasures) =>
    measureDelivery(ownTracks(coarseTracks(audio.tracks), own(steady)), own(steady));

  it('calls a voice without melody monotone, a high one as much as a low one', () => {
    for (const hz of [95, 240]) {
      const audio = {
        ...steady.audio,
        tracks: { ...steady.audio.tracks, pitchHz: Array.from({ length: steps }, () => hz) },
      };
      const report = value(delivered(audio));
      expect(report.pitchVariationSemitones).toBe(0);
      expect(report.monotone.length).toBeGreaterThan(0);
    }
    expect(value(delivered(steady.audio)).monotone).toEqual([]);
  });

  it('measures variation in semitones: the same melody an octave up is the same', () => {
    const up = {
      ...steady.audio,
      tracks: { ...steady.audio.tracks, pitchHz: steady.audio.tracks.pitchHz.map((hz) => hz && hz * 2) },
    };
    expect(value(delivered(up)).pitchVariationSemitones).toBe(
      value(delivered(steady.audio)).pitchVariationSemitones,
    );
  });

  it('hears an end that trails off', () => {
    const end = own(steady)[0]?.turn.endMs ?? 0;
    const levelDb = Array.from({ length: steps }, (_, i) => (i * 100 > end - 1_300 ? -38 : -20));
    const report = value(delivered({ ...steady.audio, tracks: { ...steady.audio.tracks, levelDb } }));
    expect(report.trailingOff).toHaveLength(1);
  });
});
