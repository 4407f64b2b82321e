import type { TimeSpan } from '../audio/time-span.js';
import type { RecognisedWord } from './engine.js';

/** Gives the words of a stretch times by their length, where the engine times the stretch only. */
export function spreadWords(
  text: string,
  { startMs, endMs }: TimeSpan,
  speaker: string | null,
): RecognisedWord[] {
  const words = text.split(/\s+/).filter(Boolean);
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  let before = 0;
  return words.map((word) => {
    const from = startMs + Math.round(((endMs - startMs) * before) / letters);
    before += word.length + 1;
    const to = startMs + Math.round(((endMs - startMs) * before) / letters);
    return { text: word, startMs: from, endMs: to, confidence: null, speaker };
  });
}
