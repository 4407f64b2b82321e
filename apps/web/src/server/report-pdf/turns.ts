import type { SpeakerRole, Transcript } from '@interview-buddy/shared-types/models';
import { speakerNames } from '@interview-buddy/shared-utils/transcripts';
import { SPEAKER_TITLES } from '@/browser/speaker-titles';

export interface NamedTurn {
  name: string;
  role: SpeakerRole;
  startMs: number;
  text: string;
}

/** The turns with what each speaker is called. */
export function turnsOf({ turns, speakers }: Pick<Transcript, 'turns' | 'speakers'>): NamedTurn[] {
  const names = speakerNames(speakers, SPEAKER_TITLES);
  const roles = new Map(speakers.map(({ id, role }) => [id, role]));
  return turns.map(({ speakerId, startMs, text }) => ({
    name: names.get(speakerId) ?? SPEAKER_TITLES.unknown,
    role: roles.get(speakerId) ?? 'unknown',
    startMs,
    text,
  }));
}
