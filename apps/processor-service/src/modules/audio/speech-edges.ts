import { STEP_MS } from './level.js';
import { quantile } from './statistics.js';
import type { TimeSpan } from './time-span.js';

/** Shorter silences belong to how speech sounds (stops, breath groups) and are not pauses. */
export const SHORTEST_PAUSE_MS = 250;

const BLOCK = 200;
const NOISE_REACH = 2000;
const SPEECH_REACH = 600;
/** The detector's edges are late by up to this much. */
const DETECTOR_SLACK = 16;
const ABOVE_NOISE_DB = 3.5;
const BELOW_SPEECH_DB = 40;
const LONGEST_CLICK = 4;
const SHORTEST_SPEECH_MS = 60;
/** Found on speech mixed with noise at known levels. */
const CLEAR_DB = 45;
const MASKED_MS_PER_DB = 1.6;
const MOST_MASKED_MS = 50;

/**
 * Speech with edges at 10 ms: the detector says where speech is, the level says where it begins and ends.
 * What comes out is split wherever it is quiet for at least SHORTEST_PAUSE_MS.
 */
export function findSpeech(levels: Float32Array, detected: readonly TimeSpan[]): TimeSpan[] {
  const near = mask(levels.length, detected, DETECTOR_SLACK);
  const inside = mask(levels.length, detected, 0);
  const thresholds = thresholdsOf(levels, near, inside);
  const silent = new Uint8Array(levels.length);
  for (let i = 0; i < levels.length; i += 1) {
    const level =
      (levels[Math.max(0, i - 1)]! + levels[i]! + levels[Math.min(levels.length - 1, i + 1)]!) / 3;
    silent[i] = !near[i] || Math.min(level, levels[i]!) < thresholds[Math.floor(i / BLOCK)]! ? 1 : 0;
  }
  bridgeClicks(silent);
  const spans = speechBetween(silent).filter(
    (span) => span.endMs - span.startMs >= SHORTEST_SPEECH_MS && touches(inside, span),
  );
  return widen(spans, maskedMs(levels, detected));
}

/**
 * Noise covers how words fade in and out, the more the nearer it is to the voice: what is found of a word
 * is shorter than the word by about this much on each side.
 */
function maskedMs(levels: Float32Array, detected: readonly TimeSpan[]): number {
  const floor = noiseFloor(levels, detected);
  const speech = mask(levels.length, detected, 0);
  const spoken = levels.filter((_, i) => speech[i] === 1);
  if (floor === null || spoken.length === 0) return 0;
  const range = quantile(spoken, 0.9) - floor;
  return (
    Math.round(Math.min(MOST_MASKED_MS, Math.max(STEP_MS, (CLEAR_DB - range) * MASKED_MS_PER_DB)) / STEP_MS) *
    STEP_MS
  );
}

/** Level of the noise between the words, dBFS; null where there is nothing between them. */
export function noiseFloor(levels: Float32Array, detected: readonly TimeSpan[]): number | null {
  const near = mask(levels.length, detected, DETECTOR_SLACK);
  const noise = levels.filter((_, i) => !near[i]);
  return noise.length < 20 ? null : quantile(noise, 0.5);
}

function mask(length: number, spans: readonly TimeSpan[], slack: number): Uint8Array {
  const marked = new Uint8Array(length);
  for (const span of spans) {
    const from = Math.max(0, Math.floor(span.startMs / STEP_MS) - slack);
    marked.fill(1, from, Math.min(length, Math.ceil(span.endMs / STEP_MS) + slack));
  }
  return marked;
}

function thresholdsOf(levels: Float32Array, near: Uint8Array, inside: Uint8Array): Float32Array {
  const fallback = quantile(levels, 0.05);
  return Float32Array.from({ length: Math.ceil(levels.length / BLOCK) }, (_, block) => {
    const noise = around(levels, block, NOISE_REACH, (i) => !near[i]);
    const speech = around(levels, block, SPEECH_REACH, (i) => inside[i] === 1);
    const floor = noise.length >= 20 ? quantile(noise, 0.5) : fallback;
    const spread =
      noise.length >= 20 ? Math.max(ABOVE_NOISE_DB, quantile(noise, 0.95) - floor + 1) : ABOVE_NOISE_DB;
    const aboveNoise = floor + Math.min(spread, 8);
    return speech.length === 0 ? aboveNoise : Math.max(aboveNoise, quantile(speech, 0.9) - BELOW_SPEECH_DB);
  });
}

function around(
  levels: Float32Array,
  block: number,
  reach: number,
  keep: (i: number) => boolean,
): Float32Array {
  const from = Math.max(0, block * BLOCK - reach);
  const to = Math.min(levels.length, (block + 1) * BLOCK + reach);
  return levels.subarray(from, to).filter((_, i) => keep(from + i));
}

function bridgeClicks(silent: Uint8Array): void {
  let lastSilent = -1;
  for (let i = 0; i < silent.length; i += 1) {
    if (!silent[i]) continue;
    const gap = i - lastSilent - 1;
    if (lastSilent >= 0 && gap > 0 && gap < LONGEST_CLICK) silent.fill(1, lastSilent + 1, i);
    lastSilent = i;
  }
}

function speechBetween(silent: Uint8Array): TimeSpan[] {
  const spans: TimeSpan[] = [];
  let start = -1;
  let quiet = 0;
  for (let i = 0; i <= silent.length; i += 1) {
    const ends = i === silent.length;
    if (!ends && !silent[i]) {
      if (start < 0) start = i;
      quiet = 0;
      continue;
    }
    quiet += 1;
    if (start >= 0 && (ends || quiet * STEP_MS >= SHORTEST_PAUSE_MS)) {
      spans.push({ startMs: start * STEP_MS, endMs: (i - quiet + 1) * STEP_MS });
      start = -1;
    }
  }
  return spans;
}

function touches(inside: Uint8Array, span: TimeSpan): boolean {
  return inside.subarray(Math.floor(span.startMs / STEP_MS), Math.ceil(span.endMs / STEP_MS)).includes(1);
}

/** Never so far that a pause would close. */
function widen(spans: readonly TimeSpan[], byMs: number): TimeSpan[] {
  return spans.map(({ startMs, endMs }, i) => {
    const before = spans[i - 1]?.endMs ?? -SHORTEST_PAUSE_MS;
    const after = spans[i + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    const room = (gap: number) => Math.max(0, Math.min(byMs, (gap - SHORTEST_PAUSE_MS) / 2));
    return {
      startMs: Math.max(0, Math.round(startMs - room(startMs - before))),
      endMs: Math.round(endMs + room(after - endMs)),
    };
  });
}
