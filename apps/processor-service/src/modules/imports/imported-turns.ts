import type { TranscriptTurn, TranscriptWord } from '@interview-buddy/shared-types/models';
import { LONGEST_BREAK_MS } from '@interview-buddy/shared-utils/transcripts';
import { spreadWords } from '../transcription/spread-words.js';
import type { ImportedCue } from './imported-cue.js';

/** Cues of one speaker that follow each other closely are one turn. Speakers are "s0", "s1" in the order in which they begin. */
export function importedTurns(cues: readonly ImportedCue[]): TranscriptTurn[] {
  const numbers = new Map([...new Set(cues.map(({ speaker }) => speaker))].map((name, i) => [name, i]));
  const turns: TranscriptTurn[] = [];
  for (const cue of cues) {
    const speakerId = `s${numbers.get(cue.speaker)!}`;
    const words = cue.words ? [...cue.words] : wordsOf(cue);
    const last = turns.at(-1);
    const goesOn =
      last?.speakerId === speakerId && !cue.opensTurn && cue.startMs - last.endMs < LONGEST_BREAK_MS;
    if (goesOn && last) {
      for (const word of words) last.words.push(word);
      last.endMs = Math.max(last.endMs, cue.endMs);
      last.text = `${last.text} ${cue.text}`;
    } else {
      const { startMs, endMs, text } = cue;
      turns.push({ id: `t${turns.length}`, speakerId, startMs, endMs, text, words });
    }
  }
  return turns;
}

function wordsOf(cue: ImportedCue): TranscriptWord[] {
  return spreadWords(cue.text, cue, null).map(({ text, startMs, endMs }) => ({
    ...{ text, startMs, endMs },
    confidence: null,
  }));
}
