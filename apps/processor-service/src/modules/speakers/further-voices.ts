import { separationPerFrame } from './separation.js';
import type { SpokenFrames } from './spoken-frames.js';
import { splitVoice } from './split-voice.js';
import type { VoiceFrames } from './voice-frames.js';
import { partOf } from './voice-part.js';
import { framesOf, leadOf, settle } from './voices.js';

/** More were not tried. */
export const MOST_VOICES = 4;

export interface FurtherVoices {
  /** A voice per frame; null where two are all that can be told for certain. */
  path: Uint8Array | null;
  /** Of the two most alike voices, per frame; Infinity where there are only the two given ones. */
  separation: number;
  /** Some sign of one more voice than was found. */
  doubtful: boolean;
}

/** Looks for two persons in each of two voices, and in what those fall into. */
export function furtherVoices(
  frames: VoiceFrames,
  spoken: SpokenFrames,
  twoVoices: Uint8Array,
  detail: number,
): FurtherVoices {
  const labels = twoVoices.slice();
  let voices = 2;
  let doubtful = false;
  for (let voice = 0; voice < voices; voice += 1) {
    for (;;) {
      const part = partOf(frames, spoken, labels, voice);
      const split = splitVoice(part);
      if (!split) break;
      if (!split.certain || voices === MOST_VOICES) {
        doubtful = true;
        break;
      }
      for (const [i, t] of part.indices.entries()) if (split.path[i] === 1) labels[t] = voices;
      voices += 1;
    }
  }
  if (voices === 2) return { path: null, separation: Number.POSITIVE_INFINITY, doubtful };
  const path = giveOutAnew(frames, spoken, labels, voices, detail);
  return path
    ? { path, separation: leastSeparation(frames, path, voices), doubtful }
    : { path: null, separation: Number.POSITIVE_INFINITY, doubtful: true };
}

/** There is one candidate: the voice whose words lead least. */
function giveOutAnew(
  frames: VoiceFrames,
  spoken: SpokenFrames,
  labels: Uint8Array,
  voices: number,
  detail: number,
): Uint8Array | null {
  const groups = Array.from({ length: voices }, (_, voice) => framesOf(frames, labels, voice));
  const candidateLast = groups.sort((a, b) => leadOf(spoken, b) - leadOf(spoken, a));
  return settle(frames, spoken, candidateLast, detail)?.path ?? null;
}

function leastSeparation(frames: VoiceFrames, path: Uint8Array, voices: number): number {
  const groups = Array.from({ length: voices }, (_, voice) => framesOf(frames, path, voice));
  const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => separationPerFrame(frames, a, b)));
  return Math.min(...pairs);
}
