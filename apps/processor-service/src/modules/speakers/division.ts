import { separationPerFrame } from './separation.js';
import type { SpokenFrames } from './spoken-frames.js';
import type { VoiceFrames } from './voice-frames.js';
import { framesOf, settle } from './voices.js';

/** From this separation on voices are clearly different ones; found on synthetic interviews. */
export const CLEARLY_APART = 3;
/** 4 s of clear speech: under it a few odd sounds pass for a voice. */
export const FRAMES_TO_BE_SURE = 200;
const DETAILS = [1, 4, 16];

export interface Division {
  /** A voice per frame; the last one is the candidate's. */
  path: Uint8Array;
  /** Of the two most alike voices, per frame of the smaller one. */
  separation: number;
}

/**
 * Each start settled by models of different detail; of what comes out, what fits both the voices and the words best.
 * @param starts frames a voice, the candidate's last.
 * @returns null where no start settles with a voice for each.
 */
export function bestDivision(
  frames: VoiceFrames,
  spoken: SpokenFrames,
  starts: readonly (readonly number[][])[],
): Division | null {
  let best: Division | null = null;
  let most = 0;
  for (const start of starts) {
    for (const detail of DETAILS) {
      const path = settle(frames, spoken, start, detail)?.path;
      if (!path) continue;
      const separation = leastSeparation(frames, path, start.length);
      const merit = meritOf(separation, agreement(spoken, path, start.length - 1));
      if (merit > most) [best, most] = [{ path, separation }, merit];
    }
  }
  return best;
}

function leastSeparation(frames: VoiceFrames, path: Uint8Array, voices: number): number {
  const groups = Array.from({ length: voices }, (_, voice) => framesOf(frames, path, voice));
  const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => separationPerFrame(frames, a, b)));
  return Math.min(...pairs);
}

/** Beyond clearly different voices more separation says nothing; below, the words decide between divisions. */
function meritOf(separation: number, agreed: number): number {
  return Math.sqrt(Math.max(0, Math.min(separation, CLEARLY_APART))) * Math.max(0.05, agreed);
}

/** How much of what the words say speaks for this division. */
function agreement({ evidence }: SpokenFrames, path: Uint8Array, candidate: number): number {
  return evidence.reduce((sum, value, t) => sum + (path[t] === candidate ? -value : value), 0);
}
