import type { SpokenTurn } from '../language/sides.js';

/** What the person said of the turn of the interviewer that was spoken at this time of the recording. */
export interface QuestionMark {
  /** ms; turns are known by their time, which a new transcript keeps. */
  startMs: number;
  isQuestion: boolean;
}

/** A new transcript may begin the same turn a moment earlier or later. */
const TOLERANCE_MS = 400;

/** true: it asks; false: it does not; null: the person did not say. The last word counts. */
export function markOf({ turn }: SpokenTurn, marks: readonly QuestionMark[]): boolean | null {
  const exact = marks.findLast((mark) => mark.startMs === turn.startMs);
  const near = marks.findLast(
    (mark) => mark.startMs >= turn.startMs - TOLERANCE_MS && mark.startMs < turn.endMs,
  );
  return (exact ?? near)?.isQuestion ?? null;
}
