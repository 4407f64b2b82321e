import type { PaceReport, Pause } from '@interview-buddy/shared-types/models';
import { HESITATIONS } from '../language/lexicon.js';
import type { SpokenTurn } from '../language/sides.js';
import { measured, round, unavailable, type Measured } from './measured.js';

const WINDOW_MS = 30_000;
/** Less speech than this in a window gives a figure that jumps about. */
const LEAST_SPEECH_MS = 5_000;
const LEAST_WORDS = 5;

export function speakingTime(turns: readonly SpokenTurn[]): number {
  return turns.reduce((sum, { turn }) => sum + Math.max(0, turn.endMs - turn.startMs), 0);
}

const overlap = (a: number, b: number, from: number, to: number): number =>
  Math.max(0, Math.min(b, to) - Math.max(a, from));

function windowsOf(turns: readonly SpokenTurn[]): PaceReport['windows'] {
  const speech = new Map<number, { ms: number; words: number }>();
  const at = (window: number): { ms: number; words: number } => {
    const entry = speech.get(window) ?? { ms: 0, words: 0 };
    speech.set(window, entry);
    return entry;
  };
  for (const { turn, tokens } of turns) {
    for (let w = Math.floor(turn.startMs / WINDOW_MS); w * WINDOW_MS < turn.endMs; w += 1) {
      at(w).ms += overlap(turn.startMs, turn.endMs, w * WINDOW_MS, (w + 1) * WINDOW_MS);
    }
    for (const token of tokens)
      if (!HESITATIONS.has(token.norm)) at(Math.floor(token.startMs / WINDOW_MS)).words += 1;
  }
  // The last window ends with the speech and not on the grid: it is a place in the recording.
  const lastMs = Math.max(0, ...turns.map(({ turn }) => turn.endMs));
  return [...speech]
    .filter(([, entry]) => entry.ms >= LEAST_SPEECH_MS)
    .toSorted((a, b) => a[0] - b[0])
    .map(([w, entry]) => ({
      startMs: w * WINDOW_MS,
      endMs: Math.min((w + 1) * WINDOW_MS, lastMs),
      wordsPerMinute: round(entry.words / (entry.ms / 60_000)),
    }));
}

/** Hesitations are not words here: whether an engine writes them must not change the pace. */
export function measurePace(
  turns: readonly SpokenTurn[],
  ownPauses: readonly Pause[],
  typicalWordsPerMinute: number | null,
): Measured<PaceReport> {
  const words = turns.flatMap((turn) => turn.tokens).filter((token) => !HESITATIONS.has(token.norm)).length;
  const speakingMs = speakingTime(turns);
  if (words < LEAST_WORDS || speakingMs < LEAST_SPEECH_MS)
    return unavailable('You spoke too little here to measure a pace.');
  const silentMs = ownPauses.reduce((sum, pause) => sum + pause.endMs - pause.startMs, 0);
  const voicedMs = Math.max(speakingMs * 0.2, speakingMs - silentMs);
  return measured({
    wordsPerMinute: round(words / (speakingMs / 60_000)),
    articulationRate: round(words / (voicedMs / 60_000)),
    words,
    speakingMs,
    typicalWordsPerMinute,
    windows: windowsOf(turns),
  });
}
