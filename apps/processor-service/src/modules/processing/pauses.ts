import type { Pause, TranscriptTurn } from '@interview-buddy/shared-types/models';
import { placePauses } from '@interview-buddy/shared-utils/transcripts';
import { SHORTEST_PAUSE_MS } from '../audio/speech-edges.js';
import { lengthOf, type TimeSpan } from '../audio/time-span.js';

/** The silences between stretches of speech, with whose they are. */
export function pausesOf(speech: readonly TimeSpan[], turns: readonly TranscriptTurn[]): Pause[] {
  const silences = speech
    .slice(1)
    .map((span, i) => ({ startMs: speech[i]!.endMs, endMs: span.startMs }))
    .filter((silence) => lengthOf(silence) >= SHORTEST_PAUSE_MS);
  return placePauses(silences, turns);
}
