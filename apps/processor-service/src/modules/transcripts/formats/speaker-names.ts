import type { Transcript } from '@interview-buddy/shared-types/models';
import { speakerNames as namesOf } from '@interview-buddy/shared-utils/transcripts';

const TITLES = { interviewer: 'Interviewer', candidate: 'Candidate', unknown: 'Speaker' };

/** What the person calls them, else "Interviewer", "Candidate", numbered where several share a role. */
export function speakerNames({ speakers }: Pick<Transcript, 'speakers'>): Map<string, string> {
  const writables = speakers.map(({ name, ...speaker }) => ({
    ...speaker,
    ...(name && { name: writable(name) }),
  }));
  return namesOf(writables, TITLES);
}

/** A name as every format can hold it: what marks the end of a name in one of them is left out. */
function writable(name: string): string {
  return (
    name
      .replace(/[:<>[\]]|-->/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Speaker'
  );
}
