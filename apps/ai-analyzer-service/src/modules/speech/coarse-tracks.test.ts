import { expect, it } from 'vitest';
import { coarseTracks } from './coarse-tracks.js';

it('joins five steps of 10 ms: the power is averaged, a slip of the pitch is not seen', () => {
  const tracks = coarseTracks({
    stepMs: 10,
    levelDb: [-20, -20, -20, -20, -20, null, null, null, null, -30, -30],
    pitchHz: [120, 121, 242, 120, 122, null, null, null, 120, 120, 130],
  });
  expect(tracks.stepMs).toBe(50);
  expect(tracks.levelDb.map((level) => level && Math.round(level))).toEqual([-20, -30, -30]);
  expect(tracks.pitchHz).toEqual([121, null, null]);
});

it('leaves coarse tracks alone', () => {
  const coarse = { stepMs: 50, levelDb: [-20], pitchHz: [null] };
  expect(coarseTracks(coarse)).toBe(coarse);
});
