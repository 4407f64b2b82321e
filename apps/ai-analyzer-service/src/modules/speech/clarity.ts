import type {
  FillerReport,
  PaceReport,
  PauseReport,
  PhrasingReport,
  ScoreWithParts,
} from '@interview-buddy/shared-types/models';
import { measured, round, scale, unavailable, type Measured } from './measured.js';

export interface ClarityInputs {
  /** The candidate's words that never are fillers, and the speaking time without that of the others. */
  fluent: { words: number; ms: number };
  fillers: Measured<FillerReport>;
  pace: Measured<PaceReport>;
  pauses: Measured<PauseReport>;
  phrasing: Measured<PhrasingReport>;
}

interface Part {
  key: string;
  label: string;
  weight: number;
  score: number;
  basis: string;
}

const BAND = { from: 110, to: 170 };

/** Full marks within the band, or near the person's own usual pace; falling to nothing at 60 and 250. */
export function paceScore(wordsPerMinute: number, typical: number | null): number {
  if (typical !== null && Math.abs(wordsPerMinute - typical) / typical <= 0.1) return 100;
  if (wordsPerMinute < BAND.from) return scale(wordsPerMinute, 60, BAND.from);
  return scale(wordsPerMinute, 250, BAND.to);
}

/** Over the other words alone: one more "like" that was not found out must not thin the rest. */
function fillerPart({ value }: { value: FillerReport }, words: number): Part {
  const rate = round((value.count / words) * 100, 1);
  return {
    key: 'fillers',
    label: 'Filler words',
    weight: 0.35,
    score: scale(rate, 12, 1),
    basis: `${rate} filler words per 100 other words`,
  };
}

/** By the words that are not fillers, so that a filler can never mend the pace of one who speaks too fast. */
function pacePart({ value }: { value: PaceReport }, fluent: ClarityInputs['fluent']): Part {
  const wordsPerMinute = round(fluent.words / (fluent.ms / 60_000));
  return {
    key: 'pace',
    label: 'Pace',
    weight: 0.25,
    score: paceScore(wordsPerMinute, value.typicalWordsPerMinute),
    basis: `${wordsPerMinute} words per minute without fillers; ${BAND.from} to ${BAND.to} is easy to follow`,
  };
}

function pausePart({ value }: { value: PauseReport }, minutes: number): Part {
  const perMinute = round(value.withinClauses / minutes, 1);
  return {
    key: 'pauses',
    label: 'Pauses',
    weight: 0.2,
    score: scale(perMinute, 10, 2),
    basis: `${perMinute} pauses a minute in the middle of a thought`,
  };
}

function phrasingPart({ value }: { value: PhrasingReport }, words: number): Part {
  const stumbles = value.repetitions.length + value.restarts.length;
  const rate = round((stumbles / words) * 100, 1);
  return {
    key: 'stumbles',
    label: 'Repetitions and restarts',
    weight: 0.2,
    score: scale(rate, 6, 0.5),
    basis: `${stumbles} ${stumbles === 1 ? 'repetition or restart' : 'repetitions and restarts'}, ${rate} per 100 words`,
  };
}

/** The mean of what could be measured, by weight; what could not is left out and its weight shared. */
export function measureClarity({
  fluent,
  fillers,
  pace,
  pauses,
  phrasing,
}: ClarityInputs): Measured<ScoreWithParts> {
  if (!pace.available) return unavailable(pace.reason);
  if (fluent.words === 0 || fluent.ms === 0)
    return unavailable('You spoke too little here to measure clarity.');
  const minutes = fluent.ms / 60_000;
  const parts = [
    fillers.available ? fillerPart(fillers, fluent.words) : null,
    pacePart(pace, fluent),
    pauses.available ? pausePart(pauses, minutes) : null,
    phrasing.available ? phrasingPart(phrasing, fluent.words) : null,
  ].filter((part) => part !== null);
  const weights = parts.reduce((sum, part) => sum + part.weight, 0);
  return measured({
    score: round(parts.reduce((sum, part) => sum + (part.score * part.weight) / weights, 0)),
    parts: parts.map((part) => ({
      ...part,
      score: round(part.score),
      weight: round(part.weight / weights, 4),
      details: [],
    })),
  });
}
