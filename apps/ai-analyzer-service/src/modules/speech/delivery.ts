import type { DeliveryReport } from '@interview-buddy/shared-types/models';
import type { SpokenTurn } from '../language/sides.js';
import { valuesIn, valuesOf, type CoarseTracks } from './coarse-tracks.js';
import { deviation, mean, measured, median, round, unavailable, type Measured } from './measured.js';

const LEAST_STEPS = 40;
const MONOTONE_MS = 8_000;
const MONOTONE_SEMITONES = 1;
const TRAIL_MS = 1_200;
const TRAIL_DROP_DB = 9;
/** Beyond an octave from the speaker's own median a pitch tracker has slipped. */
const SLIP_SEMITONES = 12;

const startOf = (ms: number, { stepMs }: CoarseTracks): number => Math.floor(ms / stepMs);
const endOf = (ms: number, { stepMs }: CoarseTracks): number => Math.ceil(ms / stepMs);

/** Semitones about the speaker's own median, so that a high and a low voice are measured alike; NaN for a slip. */
function toSemitones(hz: Float64Array, centre: number): Float64Array {
  return hz.map((value) => {
    const tone = 12 * Math.log2(value / centre);
    return Math.abs(tone) <= SLIP_SEMITONES ? tone : Number.NaN;
  });
}

function monotoneIn(
  tones: Float64Array,
  tracks: CoarseTracks,
  { turn }: SpokenTurn,
): DeliveryReport['monotone'] {
  const found: DeliveryReport['monotone'] = [];
  for (let from = turn.startMs; from + MONOTONE_MS <= turn.endMs; from += MONOTONE_MS / 2) {
    const here = valuesIn(tones, startOf(from, tracks), endOf(from + MONOTONE_MS, tracks));
    if (here.length < LEAST_STEPS / 2 || deviation(here) >= MONOTONE_SEMITONES) continue;
    const last = found.at(-1);
    if (last && last.endMs >= from) last.endMs = from + MONOTONE_MS;
    else found.push({ startMs: from, endMs: from + MONOTONE_MS });
  }
  return found;
}

function trailsOff(tracks: CoarseTracks, { turn: { startMs, endMs } }: SpokenTurn): boolean {
  if (endMs - startMs < TRAIL_MS * 4) return false;
  const levels = (from: number, to: number): Float64Array =>
    valuesIn(tracks.levelDb, startOf(from, tracks), endOf(to, tracks));
  const tail = levels(endMs - TRAIL_MS, endMs);
  return tail.length > 3 && median(levels(startMs, endMs - TRAIL_MS)) - median(tail) >= TRAIL_DROP_DB;
}

function above(levels: Float64Array, floor: number): Float64Array {
  const found = new Float64Array(levels.length);
  let held = 0;
  for (const level of levels) if (level > floor) found[held++] = level;
  return found.subarray(0, held);
}

/** `own`: the tracks of these turns alone. */
export function measureDelivery(own: CoarseTracks, turns: readonly SpokenTurn[]): Measured<DeliveryReport> {
  const levels = valuesOf(own.levelDb);
  if (levels.length < LEAST_STEPS)
    return unavailable('There is too little sound of yours here to measure delivery in.');
  const toneAt = toSemitones(own.pitchHz, median(valuesOf(own.pitchHz)));
  const tones = valuesOf(toneAt);
  const pitched = tones.length >= LEAST_STEPS;
  const floor = mean(levels) - 25;
  return measured({
    levelVariationDb: round(deviation(above(levels, floor)), 1),
    pitchVariationSemitones: pitched ? round(deviation(tones), 1) : null,
    monotone: pitched ? turns.flatMap((spoken) => monotoneIn(toneAt, own, spoken)) : [],
    trailingOff: turns
      .filter((spoken) => trailsOff(own, spoken))
      .map(({ turn }) => ({ startMs: Math.max(turn.startMs, turn.endMs - TRAIL_MS), endMs: turn.endMs })),
  });
}
