import type { SpokenFrames } from './spoken-frames.js';
import { COEFFICIENTS, VOICE_STEP_MS, type VoiceFrames } from './voice-frames.js';

export interface MadePhrase {
  /** Where in the space of coefficients this voice lies: so many standard deviations along all of them. */
  voice: number;
  frames: number;
}

/** Frames of voices that are clouds around a point, a pause of 400 ms between phrases. Deterministic. */
export function madeVoices(phrases: readonly MadePhrase[]): { frames: VoiceFrames; spoken: SpokenFrames } {
  const count = phrases.reduce((sum, { frames }) => sum + frames, 0);
  const frames: VoiceFrames = {
    count,
    values: new Float32Array(count * COEFFICIENTS),
    timesMs: new Float64Array(count),
    clear: new Uint8Array(count).fill(1),
  };
  const changeCosts = new Float32Array(count).fill(8);
  const random = noise(7);
  let t = 0;
  let ms = 0;
  for (const { voice, frames: length } of phrases) {
    changeCosts[t] = 3;
    for (const end = t + length; t < end; t += 1, ms += VOICE_STEP_MS) {
      frames.timesMs[t] = ms;
      for (let i = 0; i < COEFFICIENTS; i += 1) frames.values[t * COEFFICIENTS + i] = voice + random();
    }
    ms += 400;
  }
  return { frames, spoken: { evidence: new Float32Array(count), changeCosts } };
}

/** About normal, mean 0, variance 1. */
function noise(seed: number): () => number {
  let state = seed;
  const uniform = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return () => 2 * (uniform() + uniform() + uniform() - 1.5);
}
