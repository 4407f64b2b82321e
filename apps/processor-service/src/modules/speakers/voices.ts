import { VoiceMixture } from './mixture.js';
import { bestSequence, type Sequence } from './resegment.js';
import type { SpokenFrames } from './spoken-frames.js';
import { COEFFICIENTS, type VoiceFrames } from './voice-frames.js';

const ROUNDS = 5;
const MOST_TRAINING_FRAMES = 12_000;
const FRAMES_PER_COMPONENT = 100;
/** Fewer clear frames than this are no voice. */
export const FEWEST_FRAMES = 50;
/** Neighbouring frames say much the same: their likelihoods count for less than they add up to. */
const VOICE_WEIGHT = 0.1;
const LANGUAGE_WEIGHT = 2;

/** Frames of the interviewer, frames of the candidate. */
export type TwoGroups = [number[], number[]];

/**
 * Learns the voices from their frames and gives out the frames anew, words weighed in, until that settles.
 * @param start frames a voice; the last one is taken for the candidate, the others for interviewers.
 * @param detail Gaussians a voice: few tell unlike voices apart and see through pitch and level, many tell like ones apart.
 */
export function settle(
  frames: VoiceFrames,
  spoken: SpokenFrames,
  start: readonly number[][],
  detail: number,
): Sequence | null {
  let groups = start;
  const candidate = start.length - 1;
  let sequence: Sequence | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (groups.some((group) => group.length < FEWEST_FRAMES)) return null;
    const scores = groups.map((group, voice) =>
      scoreFrames(frames, spoken, group, voice === candidate ? -1 : 1, detail),
    );
    sequence = bestSequence(scores, spoken.changeCosts);
    const { path } = sequence;
    groups = groups.map((_, speaker) => framesOf(frames, path, speaker));
  }
  return groups.some((group) => group.length < FEWEST_FRAMES) ? null : sequence;
}

/** Who speaks when by the words alone. */
export function byLanguage(frames: VoiceFrames, { evidence, changeCosts }: SpokenFrames): TwoGroups {
  const scores = [1, -1].map((sign) => evidence.map((value) => (sign * LANGUAGE_WEIGHT * value) / 2));
  const { path } = bestSequence(scores, changeCosts);
  return [framesOf(frames, path, 0), framesOf(frames, path, 1)];
}

export function framesOf(frames: VoiceFrames, path: Uint8Array, speaker: number): number[] {
  const found: number[] = [];
  for (let t = 0; t < frames.count; t += 1) if (path[t] === speaker && frames.clear[t]) found.push(t);
  return found;
}

/** How much the words of these frames lead the conversation, a frame; below zero they tell of oneself. */
export function leadOf({ evidence }: SpokenFrames, group: readonly number[]): number {
  return group.reduce((sum, t) => sum + evidence[t]!, 0) / group.length;
}

function scoreFrames(
  frames: VoiceFrames,
  spoken: SpokenFrames,
  group: readonly number[],
  side: 1 | -1,
  detail: number,
): Float32Array {
  const components = Math.min(detail, Math.max(1, Math.floor(group.length / FRAMES_PER_COMPONENT)));
  const voice = VoiceMixture.train(frames.values, thin(group), components, COEFFICIENTS);
  return Float32Array.from(
    { length: frames.count },
    (_, t) =>
      (frames.clear[t] ? VOICE_WEIGHT * voice.logLikelihood(frames.values, t) : 0) +
      (side / 2) * LANGUAGE_WEIGHT * spoken.evidence[t]!,
  );
}

function thin(group: readonly number[]): readonly number[] {
  const every = Math.ceil(group.length / MOST_TRAINING_FRAMES);
  return every <= 1 ? group : group.filter((_, i) => i % every === 0);
}
