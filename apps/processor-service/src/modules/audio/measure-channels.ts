import { SpeechBandLevel, STEP_MS } from './level.js';
import { PcmReader, SAMPLE_RATE, type PcmFile } from './pcm-file.js';
import { SpeechDetector } from './silero.js';
import { findSpeech } from './speech-edges.js';
import { joinSpans, type TimeSpan } from './time-span.js';

const CHUNK = 10 * SAMPLE_RATE;
/** What reaches the other side's microphone is fainter than this. */
const CROSSTALK_DB = 12;
const SHORTEST_MS = 60;
const JOIN_MS = 250;

export interface ChannelMeasurement {
  channel: 0 | 1;
  /** Where this channel's own speaker talks; what is heard of the other one is left out. */
  speech: TimeSpan[];
}

export function measureChannels(file: PcmFile): ChannelMeasurement[] {
  const reader = new PcmReader(file);
  try {
    const sides = ([0, 1] as const).map((channel) => {
      const detector = new SpeechDetector();
      const band = new SpeechBandLevel();
      for (let at = 0; at < reader.sampleCount; at += CHUNK) {
        const samples = reader.read(channel, at, CHUNK);
        detector.push(samples);
        band.push(samples);
      }
      const levels = band.finish();
      return { channel, levels, speech: findSpeech(levels, detector.finish()) };
    });
    return sides.map(({ channel, levels, speech }) => ({
      channel,
      speech: own(speech, levels, sides[1 - channel]!.levels),
    }));
  } finally {
    reader.close();
  }
}

function own(speech: readonly TimeSpan[], levels: Float32Array, others: Float32Array): TimeSpan[] {
  const kept: TimeSpan[] = [];
  for (const span of speech) {
    let start = -1;
    for (let ms = span.startMs; ms <= span.endMs; ms += STEP_MS) {
      const i = ms / STEP_MS;
      const mine = ms < span.endMs && smooth(levels, i) > smooth(others, i) - CROSSTALK_DB;
      if (mine && start < 0) start = ms;
      if (!mine && start >= 0) {
        kept.push({ startMs: start, endMs: ms });
        start = -1;
      }
    }
  }
  return joinSpans(kept, JOIN_MS).filter(({ startMs, endMs }) => endMs - startMs >= SHORTEST_MS);
}

/** Over 150 ms: a single step says little about who is speaking. */
function smooth(levels: Float32Array, at: number): number {
  let loudest = -100;
  for (let i = at - 7; i <= at + 7; i += 1) loudest = Math.max(loudest, levels[i] ?? -100);
  return loudest;
}
