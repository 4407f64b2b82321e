import type { AnalysisResult, Transcript } from '@interview-buddy/shared-types/models';
import type { Range } from './geometry';

type Words = Pick<Transcript, 'turns' | 'speakers'> & { audio: Pick<Transcript['audio'], 'pauses'> };

export interface SelectionFigures {
  /** Words per minute of the candidate's speech in the stretch; null where they hardly speak in it. */
  wordsPerMinute: number | null;
  /** Null where fillers could not be counted at all. */
  fillers: number | null;
  pauses: number;
  /** Share of the talk time that was the candidate's, 0-1; null where nobody speaks. */
  candidateShare: number | null;
}

const shortestSpeechMs = 5000;

/** What happened in a stretch, from the words and marks that begin in it. */
export function figuresOf(
  transcript: Words,
  result: Pick<AnalysisResult, 'fillers'>,
  range: Range,
): SelectionFigures {
  const within = (ms: number) => ms >= range.from && ms < range.to;
  const candidates = new Set(
    transcript.speakers.filter(({ role }) => role === 'candidate').map(({ id }) => id),
  );
  let words = 0;
  let candidateMs = 0;
  let totalMs = 0;
  for (const turn of transcript.turns) {
    const overlap = Math.min(turn.endMs, range.to) - Math.max(turn.startMs, range.from);
    if (overlap <= 0) continue;
    totalMs += overlap;
    if (!candidates.has(turn.speakerId)) continue;
    candidateMs += overlap;
    words += turn.words.filter((word) => within(word.startMs)).length;
  }
  return {
    wordsPerMinute: candidateMs < shortestSpeechMs ? null : Math.round((words / candidateMs) * 60_000),
    fillers: result.fillers.available
      ? result.fillers.value.items.filter((filler) => within(filler.startMs)).length
      : null,
    pauses: transcript.audio.pauses.filter((pause) => within(pause.startMs) && isLong(pause)).length,
    candidateShare: totalMs === 0 ? null : candidateMs / totalMs,
  };
}

/** Shorter ones are the breath between two words. */
export const longPauseMs = 1000;

export function isLong(pause: { startMs: number; endMs: number }): boolean {
  return pause.endMs - pause.startMs >= longPauseMs;
}
