import type { TimeSpan } from '../audio/time-span.js';

/**
 * Cuts a recording for a service that takes no more than `longestMs` at once: in the middle of the longest
 * silence of the last third of each part, so that no word is cut where the speaker paused at all.
 * @returns parts that follow each other without a gap, from 0 to `durationMs`.
 */
export function cutAtSilences(
  speech: readonly TimeSpan[],
  durationMs: number,
  longestMs: number,
): TimeSpan[] {
  const parts: TimeSpan[] = [];
  let startMs = 0;
  while (durationMs - startMs > longestMs) {
    const latest = startMs + longestMs;
    const earliest = startMs + Math.ceil((longestMs * 2) / 3);
    const endMs = middleOfLongestSilence(speech, earliest, latest) ?? latest;
    parts.push({ startMs, endMs });
    startMs = endMs;
  }
  parts.push({ startMs, endMs: durationMs });
  return parts;
}

function middleOfLongestSilence(
  speech: readonly TimeSpan[],
  earliest: number,
  latest: number,
): number | null {
  let longest = 0;
  let middle: number | null = null;
  const edges = [...speech, { startMs: Number.MAX_SAFE_INTEGER, endMs: Number.MAX_SAFE_INTEGER }];
  let silentFrom = 0;
  for (const span of edges) {
    const from = Math.max(silentFrom, earliest);
    const to = Math.min(span.startMs, latest);
    if (to - from > longest) {
      longest = to - from;
      middle = Math.round((from + to) / 2);
    }
    silentFrom = Math.max(silentFrom, span.endMs);
  }
  return middle;
}
