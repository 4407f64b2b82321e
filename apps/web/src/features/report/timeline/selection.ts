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

/**
 * What happened in a stretch, from the words and marks that begin in it. Hesitations are no words here, as in the
 * pace of the whole.
 */
export function figuresOf(
  transcript: Words,
  result: Pick<AnalysisResult, 'fillers'>,
  range: Range,
): SelectionFigures {
  const within = ({ startMs }: { startMs: number }) => startMs >= range.from && startMs < range.to;
  const candidates = candidatesOf(transcript);
  const fillers = result.fillers.available ? result.fillers.value.items.filter(within) : null;
  let words = -(fillers?.filter(({ kind }) => kind === 'hesitation').length ?? 0);
  let candidateMs = 0;
  let totalMs = 0;
  for (const turn of transcript.turns) {
    const overlap = Math.min(turn.endMs, range.to) - Math.max(turn.startMs, range.from);
    if (overlap <= 0) continue;
    totalMs += overlap;
    if (!candidates.has(turn.speakerId)) continue;
    candidateMs += overlap;
    words += turn.words.filter(within).length;
  }
  return {
    wordsPerMinute: candidateMs < shortestSpeechMs ? null : Math.round((words / candidateMs) * 60_000),
    fillers: fillers?.length ?? null,
    pauses: ownPauses(transcript).filter(within).length,
    candidateShare: totalMs === 0 ? null : candidateMs / totalMs,
  };
}

function candidatesOf({ speakers }: Pick<Words, 'speakers'>): ReadonlySet<string> {
  return new Set(speakers.filter(({ role }) => role === 'candidate').map(({ id }) => id));
}

/** The silences inside the candidate's own turns: those between two speakers are told as response times. */
export function ownPauses(transcript: Pick<Words, 'speakers' | 'audio'>): Transcript['audio']['pauses'] {
  const candidates = candidatesOf(transcript);
  return transcript.audio.pauses.filter(
    ({ place, speakerId }) => place === 'within' && speakerId !== null && candidates.has(speakerId),
  );
}
