import type { Tracks } from '@interview-buddy/shared-types/models';
import type { SpokenTurn } from '../language/sides.js';

/** Tracks as they are measured in: NaN where a step has no value. */
export interface CoarseTracks {
  stepMs: number;
  levelDb: Float64Array;
  pitchHz: Float64Array;
}

/** About a vowel: finer steps show the glottis and single slips of the pitch tracker, not delivery. */
const COARSE_MS = 50;

/** Tracks in steps of 50 ms: mean power of what is there, median pitch where most of the step is voiced. */
export function coarseTracks(fine: Tracks): CoarseTracks {
  const together = Math.max(1, Math.floor(COARSE_MS / fine.stepMs));
  return {
    stepMs: fine.stepMs * together,
    levelDb: joined(fine.levelDb, together, meanLevel),
    pitchHz: joined(fine.pitchHz, together, (voiced) =>
      voiced.length > together / 2 ? (voiced.sort()[voiced.length >> 1] ?? Number.NaN) : Number.NaN,
    ),
  };
}

/** One value for so many steps together, made of those that are there. */
function joined(
  track: readonly (number | null)[],
  together: number,
  of: (values: Float64Array) => number,
): Float64Array {
  const room = new Float64Array(together);
  const steps = new Float64Array(Math.ceil(track.length / together));
  for (let step = 0; step < steps.length; step += 1) {
    let held = 0;
    for (let i = step * together; i < Math.min((step + 1) * together, track.length); i += 1) {
      const value = track[i];
      if (typeof value === 'number') room[held++] = value;
    }
    steps[step] = of(room.subarray(0, held));
  }
  return steps;
}

/** 10 ** (dB / 10), as a power of e: half the time, over 360,000 steps an hour. */
const POWER_OF_DB = Math.LN10 / 10;

function meanLevel(levels: Float64Array): number {
  if (levels.length <= 1) return levels[0] ?? Number.NaN;
  let power = 0;
  for (const level of levels) power += Math.exp(level * POWER_OF_DB);
  return 10 * Math.log10(power / levels.length);
}

/** What sounds within these turns only; NaN elsewhere. */
export function ownTracks(tracks: CoarseTracks, turns: readonly SpokenTurn[]): CoarseTracks {
  const { stepMs } = tracks;
  const ownOf = (track: Float64Array): Float64Array => {
    const own = new Float64Array(track.length).fill(Number.NaN);
    for (const { turn } of turns) {
      const from = Math.min(track.length, Math.floor(turn.startMs / stepMs));
      own.set(track.subarray(from, Math.ceil(turn.endMs / stepMs)), from);
    }
    return own;
  };
  return { stepMs, levelDb: ownOf(tracks.levelDb), pitchHz: ownOf(tracks.pitchHz) };
}

/** All values that are there. */
export function valuesOf(track: Float64Array): Float64Array {
  return valuesIn(track, 0, track.length);
}

/** The values that are there from one step up to another. */
export function valuesIn(track: Float64Array, from: number, to: number): Float64Array {
  const [start, end] = [Math.max(0, from), Math.min(to, track.length)];
  const found = new Float64Array(Math.max(0, end - start));
  let held = 0;
  for (let i = start; i < end; i += 1) {
    const value = track[i] ?? Number.NaN;
    if (!Number.isNaN(value)) found[held++] = value;
  }
  return found.subarray(0, held);
}
