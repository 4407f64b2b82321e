import type { Pause, TranscriptTurn } from '@interview-buddy/shared-types/models';
import { SHORTEST_PAUSE_MS } from '../audio/speech-edges.js';
import type { TimeSpan } from '../audio/time-span.js';

/** The silences between stretches of speech, with whose they are. */
export function pausesOf(speech: readonly TimeSpan[], turns: readonly TranscriptTurn[]): Pause[] {
  const pauses: Pause[] = [];
  for (let i = 1; i < speech.length; i += 1) {
    const startMs = speech[i - 1]!.endMs;
    const endMs = speech[i]!.startMs;
    if (endMs - startMs < SHORTEST_PAUSE_MS) continue;
    const middle = (startMs + endMs) / 2;
    const next = turns.find((turn) => lastWordEnd(turn) > middle);
    const within = next !== undefined && next.startMs < middle;
    pauses.push({ startMs, endMs, place: within ? 'within' : 'between', speakerId: next?.speakerId ?? null });
  }
  return pauses;
}

function lastWordEnd(turn: TranscriptTurn): number {
  return turn.words.at(-1)?.endMs ?? turn.endMs;
}
