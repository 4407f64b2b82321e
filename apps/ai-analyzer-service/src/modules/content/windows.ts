import type { SpokenTurn } from '../language/sides.js';
import type { Token } from '../language/tokens.js';

export interface Window {
  startMs: number;
  endMs: number;
  tokens: readonly Token[];
}

const WINDOW_MS = 30_000;
const FEWEST_WORDS = 8;

/** The candidate's words by half minutes of the recording; halves with next to no words are left out. */
export function windowsOf(turns: readonly SpokenTurn[]): Window[] {
  const tokens = turns.flatMap((spoken) => spoken.tokens);
  // The last window ends with the speech, not after the recording.
  const lastMs = Math.max(0, ...turns.map(({ turn }) => turn.endMs));
  return [...Map.groupBy(tokens, (token) => Math.floor(token.startMs / WINDOW_MS))]
    .filter(([, words]) => words.length >= FEWEST_WORDS)
    .toSorted((a, b) => a[0] - b[0])
    .map(([w, words]) => ({
      startMs: w * WINDOW_MS,
      endMs: Math.min((w + 1) * WINDOW_MS, lastMs),
      tokens: words,
    }));
}
