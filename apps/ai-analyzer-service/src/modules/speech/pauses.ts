import type { AudioMeasures, Pause, PauseReport } from '@interview-buddy/shared-types/models';
import { opensClause } from '../language/clauses.js';
import type { SpokenTurn } from '../language/sides.js';
import type { Token } from '../language/tokens.js';
import { measured, median, unavailable, type Measured } from './measured.js';

const BUCKETS_MS = [250, 500, 1000, 2000, 4000];

/** The pauses inside the candidate's own turns. */
export function ownPausesOf(audio: AudioMeasures, turns: readonly SpokenTurn[]): Pause[] {
  const speakers = new Set(turns.map((spoken) => spoken.turn.speakerId));
  return audio.pauses.filter(
    (pause) => pause.place === 'within' && pause.speakerId !== null && speakers.has(pause.speakerId),
  );
}

/** Index of the first token that starts at or after the time. */
function firstFrom(tokens: readonly Token[], ms: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startMs ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Between clauses by wording or marks alone: that there is a pause must not decide where it is. */
function isBetweenClauses(tokens: readonly Token[], pause: Pause): boolean {
  const next = firstFrom(tokens, (pause.startMs + pause.endMs) / 2);
  const before = tokens[next - 1];
  const after = tokens[next];
  if (!before || !after) return true;
  return after.turnStart || before.mark !== 'none' || opensClause(tokens, next);
}

/** Response latencies come with the questions; see questions/latency.ts. */
export function measurePauses(
  audio: AudioMeasures,
  turns: readonly SpokenTurn[],
  tokens: readonly Token[],
  responseLatencyMs: PauseReport['responseLatencyMs'],
): Measured<PauseReport> {
  if (audio.speechMs === 0)
    return unavailable('Pauses are measured in the sound, and there is none with this transcript.');
  if (turns.length === 0) return unavailable('None of the speech could be told to be yours.');
  const own = ownPausesOf(audio, turns);
  const lengths = own.map((pause) => pause.endMs - pause.startMs);
  const longest = own.toSorted((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))[0];
  const between = own.filter((pause) => isBetweenClauses(tokens, pause)).length;
  return measured({
    count: own.length,
    totalMs: lengths.reduce((sum, length) => sum + length, 0),
    medianMs: Math.round(median(lengths)),
    withinClauses: own.length - between,
    betweenClauses: between,
    lengths: BUCKETS_MS.map((fromMs, i) => ({
      fromMs,
      count: lengths.filter((length) => length >= fromMs && length < (BUCKETS_MS[i + 1] ?? Infinity)).length,
    })),
    longest: longest ? { startMs: longest.startMs, endMs: longest.endMs } : null,
    responseLatencyMs,
  });
}
