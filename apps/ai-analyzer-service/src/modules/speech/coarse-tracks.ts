import type { Tracks } from '@interview-buddy/shared-types/models';

/** About a vowel: finer steps show the glottis and single slips of the pitch tracker, not delivery. */
const COARSE_MS = 50;

/** Tracks in steps of 50 ms: mean power of what is there, median pitch where most of the step is voiced. */
export function coarseTracks(fine: Tracks): Tracks {
  const together = Math.floor(COARSE_MS / fine.stepMs);
  if (together < 2) return fine;
  const steps = Math.ceil(fine.levelDb.length / together);
  const at = (track: readonly (number | null)[], step: number) =>
    track.slice(step * together, (step + 1) * together).filter((value) => value !== null);
  return {
    stepMs: fine.stepMs * together,
    levelDb: Array.from({ length: steps }, (_, step) => meanLevel(at(fine.levelDb, step))),
    pitchHz: Array.from({ length: steps }, (_, step) => {
      const voiced = at(fine.pitchHz, step).sort((a, b) => a - b);
      return voiced.length > together / 2 ? voiced[Math.floor(voiced.length / 2)]! : null;
    }),
  };
}

function meanLevel(levels: readonly number[]): number | null {
  if (levels.length === 0) return null;
  return 10 * Math.log10(levels.reduce((sum, level) => sum + 10 ** (level / 10), 0) / levels.length);
}
