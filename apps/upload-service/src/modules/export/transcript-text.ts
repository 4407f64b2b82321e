import { transcript } from '@interview-buddy/shared-types/models';
import { speakerNames } from '@interview-buddy/shared-utils/transcripts';

const readable = transcript.pick({ speakers: true, turns: true });
const TITLES = { interviewer: 'interviewer', candidate: 'candidate', unknown: 'speaker' };

/** A stored transcript to read with any editor; null where what is stored is none. */
export function transcriptText(stored: unknown): string | null {
  const parsed = readable.safeParse(stored);
  if (!parsed.success) return null;
  const { speakers, turns } = parsed.data;
  const names = speakerNames(speakers, TITLES);
  return turns
    .map(
      ({ startMs, speakerId, text }) => `[${clock(startMs)}] ${names.get(speakerId) ?? speakerId}: ${text}\n`,
    )
    .join('');
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
