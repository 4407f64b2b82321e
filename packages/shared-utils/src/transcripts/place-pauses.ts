import type { Pause, TranscriptTurn } from '@interview-buddy/shared-types/models';

/** A speaker who falls silent for longer than this begins anew. */
export const LONGEST_BREAK_MS = 8_000;

/** Whose each silence is. */
export function placePauses(
  silences: readonly Pick<Pause, 'startMs' | 'endMs'>[],
  turns: readonly TranscriptTurn[],
): Pause[] {
  return silences.map(({ startMs, endMs }) => {
    const middle = (startMs + endMs) / 2;
    const at = turns.findIndex((turn) => lastWordEnd(turn) > middle);
    const next = turns[at];
    const within = next !== undefined && (next.startMs < middle || goesOn(turns[at - 1], next));
    return { startMs, endMs, place: within ? 'within' : 'between', speakerId: next?.speakerId ?? null };
  });
}

/** One stretch of speech that was split: the silence at the split is still inside it. */
function goesOn(before: TranscriptTurn | undefined, next: TranscriptTurn): boolean {
  return before?.speakerId === next.speakerId && next.startMs - lastWordEnd(before) < LONGEST_BREAK_MS;
}

function lastWordEnd(turn: TranscriptTurn): number {
  return turn.words.at(-1)?.endMs ?? turn.endMs;
}
