import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitVoice } from './split-voice.js';
import { partOf, type VoicePart } from './voice-part.js';
import { madeVoices, type MadePhrase } from './voices.test-helper.js';

/** The odd phrases of the whole are another's: what is split is voice 0, one turn a list of phrases. */
function voiceOf(turns: readonly (readonly number[])[], frames = 120): VoicePart {
  const phrases: MadePhrase[] = turns.flatMap((voices) => [
    ...voices.map((voice) => ({ voice, frames })),
    { voice: -9, frames: 50 },
  ]);
  const { frames: whole, spoken } = madeVoices(phrases);
  const path = Uint8Array.from(
    phrases.flatMap(({ voice, frames: n }) => new Array<number>(n).fill(voice === -9 ? 1 : 0)),
  );
  return partOf(whole, spoken, path, 0);
}

/** Standard deviations apart: what comes to about 5, 4 and 2 as separation. */
const FARTHEST = 16;
const FAR = 8;
const NEAR = 2.5;

describe('splitVoice', () => {
  it('finds two persons who keep their turns', () => {
    const part = voiceOf([
      [0, 0],
      [FAR, FAR],
      [0, 0],
      [FAR, FAR],
    ]);
    const split = splitVoice(part);
    expect(split?.certain).toBe(true);
    const owners = part.phrases.map(({ from }) => split!.path[from]);
    expect(owners.map((owner) => owner === owners[0])).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('finds clearly different ones even where one takes over from the other in mid turn', () => {
    expect(
      splitVoice(
        voiceOf([
          [0, FARTHEST],
          [0, FARTHEST],
          [0, FARTHEST],
        ]),
      )?.certain,
    ).toBe(true);
  });

  it('finds like voices where all turns say so', () => {
    const alternating = [0, NEAR, 0, NEAR, 0, NEAR].map((voice) => [voice, voice]);
    expect(splitVoice(voiceOf(alternating))?.certain).toBe(true);
  });

  it('takes like voices that change within turns for one that varies', () => {
    const varying = [
      [0, NEAR],
      [NEAR, 0],
      [0, NEAR],
      [NEAR, 0],
      [0, NEAR],
      [NEAR, 0],
    ];
    expect(splitVoice(voiceOf(varying))?.certain ?? false).toBe(false);
  });

  it('is not certain of a voice that changes once and for all: it may be another microphone', () => {
    expect(
      splitVoice(
        voiceOf([
          [0, 0],
          [0, 0],
          [FAR, FAR],
          [FAR, FAR],
        ]),
      ),
    ).toMatchObject({ certain: false });
  });

  it('makes no person of what is heard in one turn only, or hardly at all', () => {
    expect(
      splitVoice(
        voiceOf([
          [0, 0],
          [FAR, FAR],
          [0, 0],
        ]),
      ),
    ).toBeNull();
    expect(splitVoice(voiceOf([[0, 0], [FAR], [0, 0], [FAR], [0, 0]], 60))).toBeNull();
  });

  it('never splits one voice, however its turns lie', () => {
    const turns = fc.array(fc.array(fc.constant(0), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(turns, fc.integer({ min: 40, max: 200 }), (voices, frames) => {
        expect(splitVoice(voiceOf(voices, frames))).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});
