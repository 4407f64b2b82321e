import type { Transcript } from '@interview-buddy/shared-types/models';
import { clock } from './clock.js';
import { speakerNames } from './speaker-names.js';

/** One paragraph a turn: [hours:]minutes:seconds, who, what. */
export function toText(transcript: Transcript): string {
  const names = speakerNames(transcript);
  return transcript.turns
    .map(
      ({ startMs, speakerId, text }) => `[${clock(startMs)}] ${names.get(speakerId) ?? speakerId}: ${text}\n`,
    )
    .join('\n');
}
