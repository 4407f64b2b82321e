import type { Transcript } from '@interview-buddy/shared-types/models';

/** What the person calls them, else "Interviewer", "Candidate", numbered where several share a role. */
export function speakerNames({ speakers }: Pick<Transcript, 'speakers'>): Map<string, string> {
  const titles = { interviewer: 'Interviewer', candidate: 'Candidate', unknown: 'Speaker' } as const;
  const names = new Map<string, string>();
  for (const { id, role, name } of speakers) {
    const peers = speakers.filter((other) => other.role === role && !other.name);
    const number = peers.length > 1 ? ` ${peers.findIndex((peer) => peer.id === id) + 1}` : '';
    names.set(id, name ? writable(name) : `${titles[role]}${number}`);
  }
  return names;
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
