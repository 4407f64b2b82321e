/** Milliseconds from the start of the recording; the end is exclusive. */
export interface TimeSpan {
  startMs: number;
  endMs: number;
}

export function lengthOf(span: TimeSpan): number {
  return span.endMs - span.startMs;
}

export function totalLength(spans: readonly TimeSpan[]): number {
  return spans.reduce((sum, span) => sum + lengthOf(span), 0);
}

/** Joins spans that touch or lie closer than `gapMs`. Expects them in order of their starts. */
export function joinSpans(spans: readonly TimeSpan[], gapMs: number): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.startMs - last.endMs < gapMs) last.endMs = Math.max(last.endMs, span.endMs);
    else joined.push({ ...span });
  }
  return joined;
}
