import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTracks, tracks } from './tracks.js';

const maybe = (from: number, to: number) =>
  fc.option(fc.double({ min: from, max: to, noNaN: true }), { freq: 3 });

describe('tracks', () => {
  it('come back from storage as they were, within a quarter decibel and half a per cent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(maybe(-100, 0), maybe(60, 420)), { maxLength: 300 }), (steps) => {
        const levelDb = steps.map(([level]) => level);
        const pitchHz = steps.map(([, pitch]) => pitch);
        const packed = packTracks({ stepMs: 10, levelDb, pitchHz });
        const read = tracks.parse(JSON.parse(JSON.stringify(packed)));
        expect(read.stepMs).toBe(10);
        expect(read.levelDb).toHaveLength(steps.length);
        read.levelDb.forEach((level, i) => {
          if (level === null || levelDb[i] === null) expect(level).toBe(levelDb[i]);
          else expect(Math.abs(level - levelDb[i]!)).toBeLessThanOrEqual(0.2501);
        });
        read.pitchHz.forEach((pitch, i) => {
          if (pitch === null || pitchHz[i] === null) expect(pitch).toBe(pitchHz[i]);
          else expect(Math.abs(pitch / pitchHz[i]! - 1)).toBeLessThan(0.006);
        });
      }),
    );
  });

  it('of two hours at 10 ms are under 2 MB', () => {
    const steps = 720_000;
    const track = new Array<number | null>(steps).fill(-20);
    const packed = packTracks({ stepMs: 10, levelDb: track, pitchHz: track.map(() => 120) });
    expect(JSON.stringify(packed).length).toBeLessThan(2_000_000);
  });

  it('that were stored before are still read', () => {
    const before = { stepMs: 50, levelDb: [-20, null], pitchHz: [120, null] };
    expect(tracks.parse(before)).toEqual(before);
  });
});
