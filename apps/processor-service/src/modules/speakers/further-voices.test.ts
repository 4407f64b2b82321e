import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furtherVoices, MOST_VOICES } from './further-voices.js';
import { madeVoices } from './voices.test-helper.js';

/** A candidate at 0 between questions by interviewers at the given places; those were taken for one voice. */
function panel(interviewers: readonly number[]) {
  const phrases = interviewers.flatMap((voice) => [
    { voice, frames: 110 },
    { voice, frames: 110 },
    { voice: 0, frames: 200 },
    { voice: 0, frames: 200 },
  ]);
  const { frames, spoken } = madeVoices(phrases);
  const truth = phrases.flatMap(({ voice, frames: n }) => new Array<number>(n).fill(voice));
  const two = Uint8Array.from(truth, (voice) => (voice === 0 ? 1 : 0));
  truth.forEach((voice, t) => {
    spoken.evidence[t] = voice === 0 ? -0.02 : 0.05;
  });
  return { found: furtherVoices(frames, spoken, two), truth };
}

/** How many voices share a label with another's frames, or have two. */
function mixedUp(path: Uint8Array, truth: readonly number[]): number {
  const pairs = new Set(truth.map((voice, t) => `${voice} ${path[t]}`));
  return pairs.size - new Set(truth).size;
}

describe('furtherVoices', () => {
  it('leaves two voices as they are, without doubt', () => {
    expect(panel([3, 3, 3, 3]).found).toEqual({ division: null, doubtful: false });
  });

  it('gives each of a panel of three a voice', () => {
    const { found, truth } = panel([3, -3, 3, -3]);
    expect(mixedUp(found.division!.path, truth)).toBe(0);
    expect(found.division!.separation).toBeGreaterThan(3);
    expect(found.doubtful).toBe(false);
  });

  it('gives each of a panel of four a voice, whoever asks when', () => {
    const order = fc.shuffledSubarray([3, 3, 3, -3, -3, -3, 6, 6, 6], { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(order, (voices) => {
        const { found, truth } = panel(voices);
        if (!found.division || new Set(found.division.path).size < 4) expect(found.doubtful).toBe(true);
        else expect(mixedUp(found.division.path, truth)).toBe(0);
      }),
      { numRuns: 5 },
    );
  });

  it('says that there may be more than it looks for', () => {
    const { found } = panel([3, -3, 6, -6, 3, -3, 6, -6]);
    expect(new Set(found.division?.path).size).toBeLessThanOrEqual(MOST_VOICES);
    expect(found.doubtful).toBe(true);
  });
});
