import type { TranscriptTurn } from '@interview-buddy/shared-types/models';
import { LONGEST_BREAK_MS } from '@interview-buddy/shared-utils/transcripts';
import type { RecognisedWord } from '../transcription/engine.js';
import type { SpeakerSpan } from './to-spans.js';

export interface SpokenWord extends RecognisedWord {
  /** 0, 1, … */
  voice: number;
}

/** Gives each word to whom it overlaps most, or else to the nearest stretch of speech. */
export function giveWords(words: readonly RecognisedWord[], spans: readonly SpeakerSpan[]): SpokenWord[] {
  let first = 0;
  return words.map((word) => {
    while (first + 1 < spans.length && spans[first + 1]!.startMs <= word.startMs) first += 1;
    let best = spans[first];
    let bestOverlap = Number.NEGATIVE_INFINITY;
    for (let i = Math.max(0, first - 1); i < spans.length && spans[i]!.startMs < word.endMs + 1; i += 1) {
      const span = spans[i]!;
      const overlap = Math.min(word.endMs, span.endMs) - Math.max(word.startMs, span.startMs);
      if (overlap > bestOverlap) [best, bestOverlap] = [span, overlap];
    }
    return { ...word, voice: best?.speaker ?? 0 };
  });
}

/** Words in order of time, gathered into turns. */
export function assembleTurns(words: readonly SpokenWord[]): TranscriptTurn[] {
  const turns: TranscriptTurn[] = [];
  for (const word of [...words].sort((a, b) => a.startMs - b.startMs)) {
    const speakerId = `s${word.voice}`;
    const last = turns.at(-1);
    const { text, startMs, endMs, confidence } = word;
    if (last && last.speakerId === speakerId && startMs - last.endMs < LONGEST_BREAK_MS) {
      last.words.push({ text, startMs, endMs, confidence });
      last.endMs = Math.max(last.endMs, endMs);
      last.text = `${last.text} ${text}`;
    } else {
      const id = `t${turns.length}`;
      turns.push({ id, speakerId, startMs, endMs, text, words: [{ text, startMs, endMs, confidence }] });
    }
  }
  return turns;
}
