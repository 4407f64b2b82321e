import { expect, it } from 'vitest';
import type { SpokenTurn } from '../language/sides.js';
import { coarseTracks, ownTracks, valuesOf } from './coarse-tracks.js';

it('joins five steps of 10 ms: the power is averaged, a slip of the pitch is not seen', () => {
  const tracks = coarseTracks({
    stepMs: 10,
    levelDb: [-20, -20, -20, -20, -20, null, null, null, null, -30, -30],
    pitchHz: [120, 121, 242, 120, 122, null, null, null, 120, 120, 130],
  });
  expect(tracks.stepMs).toBe(50);
  expect([...tracks.levelDb].map((level) => Math.round(level))).toEqual([-20, -30, -30]);
  expect([...tracks.pitchHz]).toEqual([121, Number.NaN, Number.NaN]);
});

it('leaves coarse steps as they are', () => {
  const coarse = coarseTracks({ stepMs: 50, levelDb: [-20, null], pitchHz: [null, 110] });
  expect(coarse).toEqual({
    stepMs: 50,
    levelDb: Float64Array.of(-20, Number.NaN),
    pitchHz: Float64Array.of(Number.NaN, 110),
  });
});

it('keeps of a recording what one speaker gave, also past the end of the tracks', () => {
  const turn = (startMs: number, endMs: number) => ({ turn: { startMs, endMs } }) as unknown as SpokenTurn;
  const tracks = coarseTracks({ stepMs: 50, levelDb: [-1, -2, -3, -4], pitchHz: [1, 2, null, 4] });
  const own = ownTracks(tracks, [turn(50, 120), turn(190, 900), turn(5_000, 6_000)]);
  expect([valuesOf(own.levelDb), valuesOf(own.pitchHz)]).toEqual([
    Float64Array.of(-2, -3, -4),
    Float64Array.of(2, 4),
  ]);
});
