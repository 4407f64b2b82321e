import { describe, expect, it } from 'vitest';
import { findSpeech, noiseFloor } from './speech-edges.js';

/** Levels in steps of 10 ms: [how many steps, dBFS]. */
function levels(...parts: [number, number][]): Float32Array {
  return Float32Array.from(parts.flatMap(([steps, level]) => new Array<number>(steps).fill(level)));
}

describe('findSpeech', () => {
  it('finds the edges to a step though the detector says them late', () => {
    const track = levels([100, -70], [100, -25], [60, -70], [100, -25], [100, -70]);
    const detected = [
      { startMs: 1_040, endMs: 2_100 },
      { startMs: 2_640, endMs: 3_700 },
    ];
    expect(findSpeech(track, detected)).toEqual([
      { startMs: 990, endMs: 2_010 },
      { startMs: 2_590, endMs: 3_610 },
    ]);
  });

  it('finds a pause that the detector bridged, and leaves short closures alone', () => {
    const track = levels([50, -70], [60, -25], [40, -70], [60, -25], [12, -70], [60, -25], [50, -70]);
    expect(findSpeech(track, [{ startMs: 500, endMs: 2_820 }])).toEqual([
      { startMs: 490, endMs: 1_110 },
      { startMs: 1_490, endMs: 2_830 },
    ]);
  });

  it('does not take noise for speech where the detector hears nobody', () => {
    const track = levels([100, -70], [100, -25], [100, -70], [100, -20], [100, -70]);
    expect(findSpeech(track, [{ startMs: 1_000, endMs: 2_000 }])).toEqual([{ startMs: 990, endMs: 2_010 }]);
  });

  it('finds pauses in noise that is 10 dB below the voice', () => {
    const track = levels([100, -35], [100, -25], [50, -35], [100, -25], [100, -35]);
    expect(findSpeech(track, [{ startMs: 1_000, endMs: 3_500 }])).toHaveLength(2);
  });
});

describe('noiseFloor', () => {
  it('is the level between the words', () => {
    expect(noiseFloor(levels([100, -62], [100, -25], [100, -62]), [{ startMs: 1_000, endMs: 2_000 }])).toBe(
      -62,
    );
  });

  it('is not known where there is nothing between them', () => {
    expect(noiseFloor(levels([100, -25]), [{ startMs: 0, endMs: 1_000 }])).toBeNull();
  });
});
