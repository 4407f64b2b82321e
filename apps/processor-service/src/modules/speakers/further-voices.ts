import { bestDivision, type Division } from './division.js';
import type { SpokenFrames } from './spoken-frames.js';
import { splitVoice } from './split-voice.js';
import type { VoiceFrames } from './voice-frames.js';
import { partOf } from './voice-part.js';
import { byLanguage, framesOf, leadOf, type TwoGroups } from './voices.js';

/** More were not tried. */
export const MOST_VOICES = 4;

export interface FurtherVoices {
  /** Null where two are all that can be told for certain. */
  division: Division | null;
  /** Some sign of one more voice than was found. */
  doubtful: boolean;
}

/** Looks for two persons in each of two voices, and in what those fall into. */
export function furtherVoices(
  frames: VoiceFrames,
  spoken: SpokenFrames,
  twoVoices: Uint8Array,
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
  if (voices === 2) return { division: null, doubtful };
  const division = giveOutAnew(frames, spoken, labels, voices);
  return { division, doubtful: doubtful || division === null };
}

/**
 * Settled over all voices at once, from what the voices say and from that with the words' own sides; the fit
 * decides. There is one candidate: the voice whose words lead least.
 */
function giveOutAnew(
  frames: VoiceFrames,
  spoken: SpokenFrames,
  labels: Uint8Array,
  voices: number,
): Division | null {
  const groups = Array.from({ length: voices }, (_, voice) => framesOf(frames, labels, voice));
  const candidateLast = groups.sort((a, b) => leadOf(spoken, b) - leadOf(spoken, a));
  return bestDivision(frames, spoken, [
    candidateLast,
    onTheirSide(byLanguage(frames, spoken), candidateLast),
  ]);
}

/** The frames that the words give to the other side go over to it. */
function onTheirSide([asked, told]: TwoGroups, candidateLast: readonly number[][]): number[][] {
  const isAsked = new Set(asked);
  const interviewers = candidateLast.slice(0, -1).map((group) => group.filter((t) => isAsked.has(t)));
  return [...interviewers, told];
}
