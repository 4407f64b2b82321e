import type { Tracks } from '@interview-buddy/shared-types/models';
import { SpeechBandLevel, STEP, STEP_MS, decibels } from './level.js';
import { PcmReader, SAMPLE_RATE } from './pcm-file.js';
import type { PcmChannel, PcmFile } from './pcm-file.js';
import { SpeechDetector } from './silero.js';
import { findSpeech, noiseFloor } from './speech-edges.js';
import { quantile } from './statistics.js';
import type { TimeSpan } from './time-span.js';
import { trackSpeech } from './tracks.js';

const CHUNK = 10 * SAMPLE_RATE;
const FULL_SCALE = 32_700;
/** -20 dBFS. */
const LOUD_PEAK = 3_277;
/** Half a second: a microphone that was plugged in or knocked against says nothing of how loud the voices are. */
const LOUD_STEPS = 50;
/** Of a short recording, this share of it instead. */
const LOUD_SHARE = 0.1;
/** 40 dB: beyond it there is only the noise of quantisation. */
const MOST_GAIN = 100;

/** What the sound itself says, whatever engine writes down the words. */
export interface AudioMeasurement {
  durationMs: number;
  /** Stretches of speech, split at pauses. */
  speech: TimeSpan[];
  /** dB between speech and what lies between the words; null where nothing lies between them. */
  snrDb: number | null;
  /** Mean level of speech, dBFS; null without speech. */
  speechLevelDb: number | null;
  /** Loudest sample, dBFS. */
  peakDb: number;
  /** Share of samples at full scale. */
  clippedShare: number;
  tracks: Tracks;
}

/** Reads the file three times in stretches of 10 s: memory does not grow with its length, save for the tracks. */
export function measure(file: PcmFile, channel: PcmChannel): AudioMeasurement {
  const reader = new PcmReader(file);
  try {
    const { peak, loud, clipped } = extremes(reader, channel);
    const detector = new SpeechDetector({ gain: gainFor(loud) });
    const band = new SpeechBandLevel();
    for (let at = 0; at < reader.sampleCount; at += CHUNK) {
      const samples = reader.read(channel, at, CHUNK);
      detector.push(samples);
      band.push(samples);
    }
    const detected = detector.finish();
    const levels = band.finish();
    const speech = findSpeech(levels, detected);
    const floor = noiseFloor(levels, detected);
    const spoken = loudness(levels, detected);
    const tracks = trackSpeech(reader, channel, speech);
    return {
      durationMs: reader.durationMs,
      speech,
      snrDb: floor === null || spoken === null ? null : round(spoken - floor),
      speechLevelDb: meanLevel(tracks),
      peakDb: round(decibels((peak / 32768) ** 2)),
      clippedShare: reader.sampleCount === 0 ? 0 : clipped / reader.sampleCount,
      tracks,
    };
  } finally {
    reader.close();
  }
}

interface Extremes {
  peak: number;
  /** What the peaks of LOUD_STEPS steps reach. */
  loud: number;
  clipped: number;
}

function extremes(reader: PcmReader, channel: PcmChannel): Extremes {
  const stepsByPeak = new Uint32Array(32_769);
  let clipped = 0;
  for (let at = 0; at < reader.sampleCount; at += CHUNK) {
    const samples = reader.read(channel, at, CHUNK);
    for (let from = 0; from < samples.length; from += STEP) {
      let peak = 0;
      for (let i = from; i < Math.min(from + STEP, samples.length); i += 1) {
        const size = Math.abs(samples[i]!);
        if (size > peak) peak = size;
        if (size >= FULL_SCALE) clipped += 1;
      }
      stepsByPeak[peak]! += 1;
    }
  }
  const steps = Math.ceil(reader.sampleCount / STEP);
  const reachedBy = (count: number) => reached(stepsByPeak, count);
  return { peak: reachedBy(1), loud: reachedBy(Math.min(LOUD_STEPS, steps * LOUD_SHARE)), clipped };
}

/** The highest peak that so many steps reach. */
function reached(stepsByPeak: Uint32Array, count: number): number {
  let [peak, steps] = [stepsByPeak.length - 1, stepsByPeak.at(-1) ?? 0];
  while (peak > 0 && steps < count) steps += stepsByPeak[(peak -= 1)]!;
  return peak;
}

/** What brings a faint recording to where the detector knows speech; a loud one is left alone. */
function gainFor(loud: number): number {
  return Math.min(MOST_GAIN, Math.max(1, LOUD_PEAK / Math.max(1, loud)));
}

/** A level that the louder third of speech lies above: pauses and stops do not pull it down. */
function loudness(levels: Float32Array, detected: readonly TimeSpan[]): number | null {
  const spoken = detected.flatMap((span) =>
    Array.from(levels.subarray(Math.floor(span.startMs / STEP_MS), Math.ceil(span.endMs / STEP_MS))),
  );
  return spoken.length === 0 ? null : quantile(spoken, 0.67);
}

function meanLevel(tracks: Tracks): number | null {
  const powers = tracks.levelDb.filter((level) => level !== null).map((level) => 10 ** (level / 10));
  if (powers.length === 0) return null;
  return round(decibels(powers.reduce((sum, power) => sum + power, 0) / powers.length));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
