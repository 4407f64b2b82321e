import type { Correction, TranscriptSpeaker } from '@interview-buddy/shared-types/models';

/** Candidate and first interviewer change places; further interviewers of a panel stay what they are. */
export function swappedRoles(speakers: readonly TranscriptSpeaker[]): Correction[] {
  const next = speakers.find(({ role }) => role !== 'candidate');
  return speakers.map(({ id }) => ({
    kind: 'set-role',
    speakerId: id,
    role: id === next?.id ? 'candidate' : 'interviewer',
  }));
}
