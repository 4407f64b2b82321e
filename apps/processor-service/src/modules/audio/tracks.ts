import { decibels, STEP, STEP_MS } from './level.js';
import { PITCH_FRAME, PitchEstimator } from './pitch.js';
import type { PcmChannel, PcmReader } from './pcm-file.js';
import { median } from './statistics.js';
import type { TimeSpan } from './time-span.js';

/** Five steps of 10 ms: fine enough for delivery, small enough to be stored with the transcript. */
export const TRACK_STEP_MS = 50;
const STEPS = TRACK_STEP_MS / STEP_MS;

export interface Tracks {
  stepMs: number;
  levelDb: (number | null)[];
  pitchHz: (number | null)[];
}

/** Level and pitch of what is spoken; steps outside speech hold null. */
export function trackSpeech(reader: PcmReader, channel: PcmChannel, speech: readonly TimeSpan[]): Tracks {
  const length = Math.ceil(reader.durationMs / TRACK_STEP_MS);
  const levelDb = new Array<number | null>(length).fill(null);
  const pitchHz = new Array<number | null>(length).fill(null);
  const estimator = new PitchEstimator();
  for (const span of speech) {
    const first = Math.ceil(span.startMs / TRACK_STEP_MS);
    const last = Math.min(length, Math.floor(span.endMs / TRACK_STEP_MS));
    for (let at = first; at < last; at += 1) {
      const samples = reader.read(channel, at * STEPS * STEP, STEPS * STEP + PITCH_FRAME);
      const voices: number[] = [];
      for (let step = 0; step < STEPS; step += 1) {
        const hz = estimator.estimate(samples, step * STEP);
        if (hz !== null) voices.push(hz);
      }
      levelDb[at] = Math.round(decibels(meanPower(samples, STEPS * STEP)));
      pitchHz[at] = voices.length > STEPS / 2 ? Math.round(median(voices)) : null;
    }
  }
  return { stepMs: TRACK_STEP_MS, levelDb, pitchHz };
}

function meanPower(samples: Int16Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += ((samples[i] ?? 0) / 32768) ** 2;
  return sum / count;
}
