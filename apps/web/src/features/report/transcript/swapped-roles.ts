import type { Correction, TranscriptSpeaker } from '@interview-buddy/shared-types/models';

/** Those whom the candidate may have been taken for. */
export function othersThanCandidate(speakers: readonly TranscriptSpeaker[]): TranscriptSpeaker[] {
  return speakers.filter(({ role }) => role !== 'candidate');
}

/** The one of this id is the candidate, and all the others interview: a panel has exactly one candidate. */
export function swappedRoles(speakers: readonly TranscriptSpeaker[], candidateId: string): Correction[] {
  return speakers.map(({ id }) => ({
    kind: 'set-role',
    speakerId: id,
    role: id === candidateId ? 'candidate' : 'interviewer',
  }));
}
