import type { TimeSpan } from '../audio/time-span.js';

export interface ChunkLimits {
  /** Recordings up to this length are worked on whole. */
  aboveMs: number;
  /** How long a chunk should be: what a killed processor loses at most. */
  aimMs: number;
}

/** How far from its even place a cut may move for a better silence, as a share of the chunk's length. */
const REACH = 0.25;
/** A silence this much longer is worth being the whole reach away. */
const REACH_IS_WORTH_MS = 1_500;

/** Cuts a recording in the middle of silences into parts of about the same length that cover all of it. */
export function planChunks(
  durationMs: number,
  speech: readonly TimeSpan[],
  { aimMs }: Pick<ChunkLimits, 'aimMs'>,
): TimeSpan[] {
  const count = Math.max(1, Math.ceil(durationMs / aimMs));
  const length = durationMs / count;
  const silences = silencesBetween(speech);
  const cuts = Array.from({ length: count - 1 }, (_, i) =>
    bestCut((i + 1) * length, REACH * length, silences),
  );
  const edges = [0, ...cuts, durationMs];
  return edges.slice(1).map((endMs, i) => ({ startMs: edges[i]!, endMs }));
}

/** The speech inside a part, its times counted from the part's start. */
export function speechWithin({ startMs, endMs }: TimeSpan, speech: readonly TimeSpan[]): TimeSpan[] {
  return speech
    .filter((span) => span.endMs > startMs && span.startMs < endMs)
    .map((span) => ({
      startMs: Math.max(0, span.startMs - startMs),
      endMs: Math.min(endMs, span.endMs) - startMs,
    }));
}

function silencesBetween(speech: readonly TimeSpan[]): TimeSpan[] {
  return speech.slice(1).map((span, i) => ({ startMs: speech[i]!.endMs, endMs: span.startMs }));
}

function bestCut(placeMs: number, reachMs: number, silences: readonly TimeSpan[]): number {
  let best = Math.round(placeMs);
  let merit = Number.NEGATIVE_INFINITY;
  for (const { startMs, endMs } of silences) {
    const middle = Math.round((startMs + endMs) / 2);
    const away = Math.abs(middle - placeMs) / reachMs;
    const worth = endMs - startMs - away * REACH_IS_WORTH_MS;
    if (away <= 1 && worth > merit) [best, merit] = [middle, worth];
  }
  return best;
}
