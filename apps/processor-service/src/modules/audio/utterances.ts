import type { TimeSpan } from './time-span.js';

export interface UtteranceLimits {
  /** Pauses shorter than this do not cut. */
  joinBelowMs: number;
  longestMs: number;
}

/** Groups stretches of speech into utterances for a recogniser; what is still too long is cut in equal parts. */
export function cutUtterances(speech: readonly TimeSpan[], limits: UtteranceLimits): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of speech) {
    const last = joined.at(-1);
    const fits =
      last && span.startMs - last.endMs < limits.joinBelowMs && span.endMs - last.startMs <= limits.longestMs;
    if (fits) last.endMs = span.endMs;
    else joined.push({ ...span });
  }
  return joined.flatMap((span) => split(span, limits.longestMs));
}

function split(span: TimeSpan, longestMs: number): TimeSpan[] {
  const length = span.endMs - span.startMs;
  const parts = Math.ceil(length / longestMs);
  return Array.from({ length: parts }, (_, i) => ({
    startMs: span.startMs + Math.round((length * i) / parts),
    endMs: span.startMs + Math.round((length * (i + 1)) / parts),
  }));
}
