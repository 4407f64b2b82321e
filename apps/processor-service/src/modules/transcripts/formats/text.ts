import type { Transcript } from '@interview-buddy/shared-types/models';
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

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
