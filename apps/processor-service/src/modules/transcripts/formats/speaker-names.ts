import type { Transcript } from '@interview-buddy/shared-types/models';

/** "Interviewer", "Candidate", numbered where several share a role. */
export function speakerNames({ speakers }: Pick<Transcript, 'speakers'>): Map<string, string> {
  const titles = { interviewer: 'Interviewer', candidate: 'Candidate', unknown: 'Speaker' } as const;
  const names = new Map<string, string>();
  for (const { id, role } of speakers) {
    const peers = speakers.filter((other) => other.role === role);
    const number = peers.length > 1 ? ` ${peers.findIndex((peer) => peer.id === id) + 1}` : '';
    names.set(id, `${titles[role]}${number}`);
  }
  return names;
}
