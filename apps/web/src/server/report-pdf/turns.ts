import type { SpeakerRole, Transcript } from '@interview-buddy/shared-types/models';

export interface NamedTurn {
  name: string;
  role: SpeakerRole;
  startMs: number;
  text: string;
}

const words: Record<SpeakerRole, string> = {
  candidate: 'You',
  interviewer: 'Interviewer',
  unknown: 'Speaker',
};

/** The turns with what each speaker is called; numbers only where several have the same role. */
export function turnsOf({ turns, speakers }: Pick<Transcript, 'turns' | 'speakers'>): NamedTurn[] {
  const named = new Map(
    speakers.map((speaker) => {
      const same = speakers.filter(({ role }) => role === speaker.role);
      const name =
        same.length > 1 ? `${words[speaker.role]} ${same.indexOf(speaker) + 1}` : words[speaker.role];
      return [speaker.id, { name, role: speaker.role }];
    }),
  );
  return turns.map(({ speakerId, startMs, text }) => ({
    ...(named.get(speakerId) ?? { name: words.unknown, role: 'unknown' as const }),
    startMs,
    text,
  }));
}
