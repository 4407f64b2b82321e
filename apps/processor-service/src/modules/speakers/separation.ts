import { GaussianSums, separation } from './gaussian.js';
import { COEFFICIENTS, type VoiceFrames } from './voice-frames.js';

/** How far apart two groups of frames are, per frame of the smaller one; one voice split in two stays near zero. */
export function separationPerFrame(frames: VoiceFrames, a: readonly number[], b: readonly number[]): number {
  const [first, second] = [a, b].map((group) => {
    const sums = new GaussianSums(COEFFICIENTS);
    for (const frame of group) sums.add(frames.values, frame * COEFFICIENTS);
    return sums;
  });
  if (!first || !second || first.count === 0 || second.count === 0) return 0;
  return separation(first, second, 1) / Math.min(first.count, second.count);
}
