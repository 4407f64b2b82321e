import type { Transcript, TranscriptSpeaker, TranscriptTurn } from '@interview-buddy/shared-types/models';
import type { RecognisedWord } from '../transcription/engine.js';
import { assembleTurns, giveWords, type SpokenWord } from '../speakers/assemble-turns.js';
import type { Diarization } from '../speakers/diarize.js';
import { decideRoles } from '../speakers/roles.js';

export interface AssignedSpeech {
  turns: TranscriptTurn[];
  speakers: TranscriptSpeaker[];
  diarization: Transcript['diarization'];
}

/** Each channel is one speaker: exact. */
export function byChannel(wordsOfChannels: readonly (readonly RecognisedWord[])[]): AssignedSpeech {
  const spoken = wordsOfChannels.flatMap((words, voice) =>
    words.map((word): SpokenWord => ({ ...word, voice })),
  );
  return assigned(spoken, { method: 'channel', confidence: 1 });
}

/** The engine told the speakers apart itself. */
export function byEngine(words: readonly RecognisedWord[]): AssignedSpeech {
  const labels = [...new Set(words.map((word) => word.speaker ?? ''))];
  const spoken = words.map((word): SpokenWord => ({ ...word, voice: labels.indexOf(word.speaker ?? '') }));
  return assigned(spoken, { method: 'engine', confidence: 0.9 });
}

/** Told apart by the sound of the voices. */
export function byVoice(words: readonly RecognisedWord[], diarization: Diarization): AssignedSpeech {
  const method = diarization.speakers > 1 ? 'clustering' : 'single';
  return assigned(giveWords(words, diarization.spans), { method, confidence: diarization.confidence });
}

function assigned(words: readonly SpokenWord[], diarization: Transcript['diarization']): AssignedSpeech {
  const turns = assembleTurns(words);
  return { turns, speakers: turns.length === 0 ? [] : decideRoles(turns), diarization };
}
