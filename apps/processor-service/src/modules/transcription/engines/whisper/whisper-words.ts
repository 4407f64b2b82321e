import type { TimeSpan } from '../../../audio/time-span.js';
import type { RecognisedWord } from '../../engine.js';
import { spreadWords } from '../../spread-words.js';

/** What sherpa-onnx says of one stretch of sound. */
export interface WhisperResult {
  text: string;
  /** Pieces of words; the first piece of a word begins with a space. */
  tokens: string[];
  /** Seconds from the start of the stretch, one a token; empty where the model was exported without attention. */
  timestamps: number[];
  durations: number[];
}

/** Words with their times where each token has one, else spread over the stretch. */
export function wordsOfWhisper(result: WhisperResult, span: TimeSpan): RecognisedWord[] {
  const { text, tokens, timestamps } = result;
  if (timestamps.length === 0 || timestamps.length !== tokens.length) return spreadWords(text, span, null);
  const words: RecognisedWord[] = [];
  tokens.forEach((token, i) => {
    const startMs = within(span, timestamps[i]!);
    const endMs = Math.max(startMs, within(span, timestamps[i]! + (result.durations[i] ?? 0)));
    const last = words.at(-1);
    if (last && !/^\s/.test(token)) {
      last.text += token;
      last.endMs = Math.max(last.endMs, endMs);
    } else words.push({ text: token.trim(), startMs, endMs, confidence: null, speaker: null });
  });
  return words.filter((word) => word.text !== '');
}

function within({ startMs, endMs }: TimeSpan, seconds: number): number {
  return Math.min(endMs, Math.max(startMs, startMs + Math.round(seconds * 1000)));
}
