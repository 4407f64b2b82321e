import type { Tracks } from '@interview-buddy/shared-types/models';
import { decibels, STEP, STEP_MS } from './level.js';
import { PITCH_FRAME, PitchEstimator } from './pitch.js';
import { samplesOf, type PcmChannel, type PcmReader } from './pcm-file.js';
import type { TimeSpan } from './time-span.js';

/** Steps that are read from the file at once. */
const BLOCK = 500;

/** Level and pitch of what is spoken in steps of 10 ms; steps outside speech hold null. */
export function trackSpeech(reader: PcmReader, channel: PcmChannel, speech: readonly TimeSpan[]): Tracks {
  const length = Math.ceil(reader.durationMs / STEP_MS);
  const levelDb = new Array<number | null>(length).fill(null);
  const pitchHz = new Array<number | null>(length).fill(null);
  const estimator = new PitchEstimator();
  for (const span of speech) {
    const last = Math.min(length, Math.floor(span.endMs / STEP_MS));
    for (let first = Math.ceil(span.startMs / STEP_MS); first < last; first += BLOCK) {
      const steps = Math.min(BLOCK, last - first);
      const samples = reader.read(channel, samplesOf(first * STEP_MS), steps * STEP + PITCH_FRAME);
      for (let step = 0; step < steps; step += 1) {
        levelDb[first + step] = Math.round(2 * decibels(meanPower(samples, step * STEP))) / 2;
        const hz = estimator.estimate(samples, step * STEP);
        pitchHz[first + step] = hz === null ? null : Math.round(hz * 10) / 10;
      }
    }
  }
  return { stepMs: STEP_MS, levelDb, pitchHz };
}

function meanPower(samples: Int16Array, from: number): number {
  let sum = 0;
  for (let i = from; i < from + STEP; i += 1) sum += ((samples[i] ?? 0) / 32768) ** 2;
  return sum / STEP;
}
