import type { SpeakerRole, Transcript } from '@interview-buddy/shared-types/models';
import { speakerNames } from '@interview-buddy/shared-utils/transcripts';

export interface NamedTurn {
  name: string;
  role: SpeakerRole;
  startMs: number;
  text: string;
}

const titles = { candidate: 'You', interviewer: 'Interviewer', unknown: 'Speaker' };

/** The turns with what each speaker is called. */
export function turnsOf({ turns, speakers }: Pick<Transcript, 'turns' | 'speakers'>): NamedTurn[] {
  const names = speakerNames(speakers, titles);
  const roles = new Map(speakers.map(({ id, role }) => [id, role]));
  return turns.map(({ speakerId, startMs, text }) => ({
    name: names.get(speakerId) ?? titles.unknown,
    role: roles.get(speakerId) ?? 'unknown',
    startMs,
    text,
  }));
}
