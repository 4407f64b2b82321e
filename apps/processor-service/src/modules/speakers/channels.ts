import { PcmReader, SAMPLE_RATE } from '../audio/pcm-file.js';
import type { PcmFile } from '../audio/pcm-file.js';
import { decibels, STEP } from '../audio/level.js';
import { quantile } from '../audio/statistics.js';

/** One channel is clearly the louder one from this on. */
const CLEARLY_DB = 9;
const SHARE_APART = 0.85;
const SHARE_EACH = 0.04;
const BELOW_LOUD_DB = 25;

/** Whether each channel carries a speaker of its own: where there is sound, one side is clearly the louder one, by turns. */
export function channelsAreApart(file: PcmFile): boolean {
  if (file.channels !== 2) return false;
  const reader = new PcmReader(file);
  try {
    const left: number[] = [];
    const right: number[] = [];
    for (let at = 0; at < reader.sampleCount; at += 10 * SAMPLE_RATE) {
      pushLevels(reader.read(0, at, 10 * SAMPLE_RATE), left);
      pushLevels(reader.read(1, at, 10 * SAMPLE_RATE), right);
    }
    return areApart(left, right);
  } finally {
    reader.close();
  }
}

export function areApart(left: readonly number[], right: readonly number[]): boolean {
  const louder = left.map((level, i) => Math.max(level, right[i]!));
  const loud = quantile(louder, 0.95) - BELOW_LOUD_DB;
  let lefts = 0;
  let rights = 0;
  let both = 0;
  louder.forEach((level, i) => {
    if (level < loud) return;
    const difference = left[i]! - right[i]!;
    if (difference > CLEARLY_DB) lefts += 1;
    else if (difference < -CLEARLY_DB) rights += 1;
    else both += 1;
  });
  const all = lefts + rights + both;
  return all > 0 && (lefts + rights) / all >= SHARE_APART && Math.min(lefts, rights) / all >= SHARE_EACH;
}

function pushLevels(samples: Int16Array, into: number[]): void {
  for (let at = 0; at + 5 * STEP <= samples.length; at += 5 * STEP) {
    let sum = 0;
    for (let i = at; i < at + 5 * STEP; i += 1) sum += (samples[i]! / 32768) ** 2;
    into.push(decibels(sum / (5 * STEP)));
  }
}
