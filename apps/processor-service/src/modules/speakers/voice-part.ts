import type { TimeSpan } from '../audio/time-span.js';
import type { SpokenFrames } from './spoken-frames.js';
import { COEFFICIENTS, VOICE_STEP_MS, type VoiceFrames } from './voice-frames.js';

/** A pause from this on ends a phrase. */
const PAUSE_MS = 200;

/** Frames without a pause between them, all of one turn. */
export interface Phrase {
  from: number;
  /** The first frame behind it. */
  to: number;
  /** Counts up where another voice spoke in between. */
  turn: number;
}

/** What was given to one voice, taken by itself; indices count within it. */
export interface VoicePart {
  frames: VoiceFrames;
  /** Changes cost nothing between turns; what the words say is left out: it tells sides, and not who of one side. */
  spoken: SpokenFrames;
  phrases: Phrase[];
  /** The index of each frame in the whole. */
  indices: number[];
}

export function partOf(
  whole: VoiceFrames,
  { changeCosts }: SpokenFrames,
  path: Uint8Array,
  voice: number,
): VoicePart {
  const indices: number[] = [];
  for (let t = 0; t < whole.count; t += 1) if (path[t] === voice) indices.push(t);
  const frames: VoiceFrames = {
    count: indices.length,
    values: new Float32Array(indices.length * COEFFICIENTS),
    timesMs: Float64Array.from(indices, (t) => whole.timesMs[t]!),
    clear: Uint8Array.from(indices, (t) => whole.clear[t]!),
  };
  indices.forEach((t, i) => {
    frames.values.set(whole.values.subarray(t * COEFFICIENTS, (t + 1) * COEFFICIENTS), i * COEFFICIENTS);
  });
  const spoken: SpokenFrames = {
    evidence: new Float32Array(indices.length),
    changeCosts: Float32Array.from(indices, (t, i) => (t - 1 === indices[i - 1] ? changeCosts[t]! : 0)),
  };
  return { frames, spoken, phrases: phrasesOf(frames, indices), indices };
}

export function spanOf({ timesMs }: VoiceFrames, { from, to }: Phrase): TimeSpan {
  return { startMs: timesMs[from]!, endMs: timesMs[to - 1]! + VOICE_STEP_MS };
}

function phrasesOf({ timesMs }: VoiceFrames, indices: readonly number[]): Phrase[] {
  const phrases: Phrase[] = [];
  let turn = 0;
  indices.forEach((t, i) => {
    const last = phrases.at(-1);
    const isNextFrame = t - 1 === indices[i - 1];
    if (last && !isNextFrame) turn += 1;
    const goesOn = isNextFrame && timesMs[i]! - timesMs[i - 1]! <= PAUSE_MS + VOICE_STEP_MS;
    if (last && goesOn) last.to = i + 1;
    else phrases.push({ from: i, to: i + 1, turn });
  });
  return phrases;
}
