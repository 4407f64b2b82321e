import type { TimeSpan } from '../audio/time-span.js';
import type { VoiceFrames } from './voice-frames.js';

export interface SpeakerSpan extends TimeSpan {
  /** 0, 1, … in the order in which they first speak. */
  speaker: number;
}

/** A speaker per frame as stretches of time that cover all speech. */
export function toSpans(frames: VoiceFrames, path: Uint8Array, speech: readonly TimeSpan[]): SpeakerSpan[] {
  const order: number[] = [];
  const spans: SpeakerSpan[] = [];
  let at = 0;
  for (const stretch of speech) {
    const own: SpeakerSpan[] = [];
    for (; at < frames.count && frames.timesMs[at]! < stretch.endMs; at += 1) {
      const raw = path[at]!;
      if (!order.includes(raw)) order.push(raw);
      const speaker = order.indexOf(raw);
      const last = own.at(-1);
      if (last?.speaker === speaker) continue;
      const startMs = last ? Math.round(frames.timesMs[at]!) : stretch.startMs;
      if (last) last.endMs = startMs;
      own.push({ startMs, endMs: stretch.endMs, speaker });
    }
    spans.push(...(own.length > 0 ? own : [{ ...stretch, speaker: spans.at(-1)?.speaker ?? 0 }]));
  }
  return spans;
}
