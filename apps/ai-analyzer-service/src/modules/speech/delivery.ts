import type { AudioMeasures, DeliveryReport, Tracks } from '@interview-buddy/shared-types/models';
import type { SpokenTurn } from '../language/sides.js';
import { coarseTracks } from './coarse-tracks.js';
import { deviation, mean, measured, median, round, unavailable, type Measured } from './measured.js';

const LEAST_STEPS = 40;
const MONOTONE_MS = 8_000;
const MONOTONE_SEMITONES = 1;
const TRAIL_MS = 1_200;
const TRAIL_DROP_DB = 9;
/** Beyond an octave from the speaker's own median a pitch tracker has slipped. */
const SLIP_SEMITONES = 12;

function slice(track: readonly (number | null)[], stepMs: number, startMs: number, endMs: number): number[] {
  const found: number[] = [];
  for (let i = Math.floor(startMs / stepMs); i < Math.min(Math.ceil(endMs / stepMs), track.length); i += 1) {
    const value = track[i];
    if (typeof value === 'number') found.push(value);
  }
  return found;
}

/** Semitones about the speaker's own median, so that a high and a low voice are measured alike. */
function toSemitones(hz: readonly number[], centre: number): number[] {
  const tones: number[] = [];
  for (const value of hz) {
    const tone = 12 * Math.log2(value / centre);
    if (Math.abs(tone) <= SLIP_SEMITONES) tones.push(tone);
  }
  return tones;
}

function monotoneIn(tracks: Tracks, spoken: SpokenTurn, centre: number): DeliveryReport['monotone'] {
  const found: DeliveryReport['monotone'] = [];
  const { startMs, endMs } = spoken.turn;
  for (let from = startMs; from + MONOTONE_MS <= endMs; from += MONOTONE_MS / 2) {
    const tones = toSemitones(slice(tracks.pitchHz, tracks.stepMs, from, from + MONOTONE_MS), centre);
    if (tones.length < LEAST_STEPS / 2 || deviation(tones) >= MONOTONE_SEMITONES) continue;
    const last = found.at(-1);
    if (last && last.endMs >= from) last.endMs = from + MONOTONE_MS;
    else found.push({ startMs: from, endMs: from + MONOTONE_MS });
  }
  return found;
}

function trailsOff(tracks: Tracks, spoken: SpokenTurn): boolean {
  const { startMs, endMs } = spoken.turn;
  if (endMs - startMs < TRAIL_MS * 4) return false;
  const whole = slice(tracks.levelDb, tracks.stepMs, startMs, endMs - TRAIL_MS);
  const tail = slice(tracks.levelDb, tracks.stepMs, endMs - TRAIL_MS, endMs);
  return tail.length > 3 && median(whole) - median(tail) >= TRAIL_DROP_DB;
}

export function measureDelivery(
  audio: AudioMeasures,
  turns: readonly SpokenTurn[],
): Measured<DeliveryReport> {
  const tracks = coarseTracks(audio.tracks);
  const levels = turns.flatMap(({ turn }) => slice(tracks.levelDb, tracks.stepMs, turn.startMs, turn.endMs));
  if (levels.length < LEAST_STEPS)
    return unavailable('There is too little sound of yours here to measure delivery in.');
  const pitches = turns.flatMap(({ turn }) => slice(tracks.pitchHz, tracks.stepMs, turn.startMs, turn.endMs));
  const centre = median(pitches);
  const tones = pitches.length >= LEAST_STEPS ? toSemitones(pitches, centre) : [];
  const floor = mean(levels) - 25;
  return measured({
    levelVariationDb: round(deviation(levels.filter((level) => level > floor)), 1),
    pitchVariationSemitones: tones.length >= LEAST_STEPS ? round(deviation(tones), 1) : null,
    monotone:
      tones.length >= LEAST_STEPS ? turns.flatMap((spoken) => monotoneIn(tracks, spoken, centre)) : [],
    trailingOff: turns
      .filter((spoken) => trailsOff(tracks, spoken))
      .map(({ turn }) => ({ startMs: Math.max(turn.startMs, turn.endMs - TRAIL_MS), endMs: turn.endMs })),
  });
}
