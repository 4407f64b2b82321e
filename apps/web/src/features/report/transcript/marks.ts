import type { AnalysisResult, TranscriptTurn } from '@interview-buddy/shared-types/models';
import { starNames } from '../answers/star';
import { charactersAt, timedText, type Mark, type TimedText } from './segments';

export interface PreparedTurn {
  turn: TranscriptTurn;
  timed: TimedText;
  /** Fillers and parts of stories: what does not change while one reads. */
  marks: Mark[];
}

/** How sure a part of a story must be before it is shown in the text. */
const shownFrom = 0.5;

/** Everything that can be said about each turn before it is drawn. */
export function prepareTurns(
  turns: readonly TranscriptTurn[],
  result: AnalysisResult | null,
  shown: { fillers: boolean; stories: boolean },
): PreparedTurn[] {
  const prepared = turns.map((turn) => ({ turn, timed: timedText(turn), marks: [] as Mark[] }));
  if (!result) return prepared;
  // The parts of a turn that was split keep its id in front of theirs.
  const byId = Map.groupBy(prepared, ({ turn }) => turn.id.split('/')[0] ?? turn.id);
  const add = (
    turnId: string,
    span: { startMs: number; endMs: number },
    kind: Mark['kind'],
    note?: string,
  ) => {
    for (const one of byId.get(turnId.split('/')[0] ?? turnId) ?? []) {
      const place = charactersAt(one.timed, span.startMs, span.endMs);
      if (place) one.marks.push({ ...place, kind, ...(note && { note }) });
    }
  };
  if (shown.fillers && result.fillers.available)
    for (const filler of result.fillers.value.items) add(filler.turnId, filler, 'filler');
  for (const answer of result.answers) {
    if (!shown.stories || !answer.starExpected) continue;
    for (const { part, probability, evidence } of answer.star) {
      if (probability < shownFrom) continue;
      for (const quote of evidence) add(quote.turnId, quote, 'star', starNames[part]);
    }
  }
  return prepared;
}

/** The turn that is spoken at a moment, or the last one before it. */
export function turnAt<T extends { turn: { startMs: number } }>(turns: readonly T[], ms: number): T | null {
  let low = 0;
  let high = turns.length - 1;
  let found: T | null = turns[0] ?? null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = turns[middle];
    if (!one) break;
    if (one.turn.startMs <= ms) {
      found = one;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
