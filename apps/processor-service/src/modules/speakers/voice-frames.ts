import { MfccExtractor } from '../audio/mfcc.js';
import { SAMPLE_RATE, samplesOf } from '../audio/pcm-file.js';
import type { PcmChannel, PcmReader } from '../audio/pcm-file.js';
import { quantile } from '../audio/statistics.js';
import type { TimeSpan } from '../audio/time-span.js';

export const VOICE_STEP_MS = 20;
export const COEFFICIENTS = 18;
const FRAME = 400;
/** Frames this far below the loud ones of their stretch carry more room than voice. */
const FAINT_DB = 22;

/** Spectral shape of speech in steps of 20 ms, stretch after stretch; what lies between is left out. */
export interface VoiceFrames {
  count: number;
  /** COEFFICIENTS values a frame. */
  values: Float32Array;
  timesMs: Float64Array;
  /** 1 where the frame is loud enough to tell a voice by. */
  clear: Uint8Array;
}

export function extractVoiceFrames(
  reader: PcmReader,
  channel: PcmChannel,
  speech: readonly TimeSpan[],
): VoiceFrames {
  const capacity = speech.reduce(
    (sum, span) => sum + Math.ceil((span.endMs - span.startMs) / VOICE_STEP_MS),
    0,
  );
  const frames: VoiceFrames = {
    count: 0,
    values: new Float32Array(capacity * COEFFICIENTS),
    timesMs: new Float64Array(capacity),
    clear: new Uint8Array(capacity),
  };
  const extractor = new MfccExtractor(COEFFICIENTS);
  for (const span of speech) addSpan(frames, extractor, reader, channel, span);
  return frames;
}

function addSpan(
  frames: VoiceFrames,
  extractor: MfccExtractor,
  reader: PcmReader,
  channel: PcmChannel,
  span: TimeSpan,
): void {
  const samples = reader.read(channel, samplesOf(span.startMs), samplesOf(span.endMs - span.startMs) + FRAME);
  const step = (SAMPLE_RATE * VOICE_STEP_MS) / 1000;
  const first = frames.count;
  const levels: number[] = [];
  for (let at = 0; at + FRAME <= samples.length && frames.count < frames.timesMs.length; at += step) {
    extractor.extract(samples, at, frames.values, frames.count * COEFFICIENTS);
    frames.timesMs[frames.count] = span.startMs + (at * 1000) / SAMPLE_RATE;
    levels.push(levelOf(samples, at));
    frames.count += 1;
  }
  const faint = quantile(levels, 0.9) - FAINT_DB;
  levels.forEach((level, i) => {
    frames.clear[first + i] = level >= faint ? 1 : 0;
  });
}

function levelOf(samples: Int16Array, from: number): number {
  let sum = 1;
  for (let i = from; i < from + FRAME; i += 1) sum += samples[i]! ** 2;
  return 10 * Math.log10(sum / FRAME);
}
