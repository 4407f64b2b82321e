import type { TranscriptSpeaker } from '@interview-buddy/shared-types/models';

/** Candidate and first interviewer change places; further interviewers of a panel stay what they are. */
export function swappedRoles(
  speakers: readonly TranscriptSpeaker[],
): Record<string, 'interviewer' | 'candidate'> {
  const next = speakers.find(({ role }) => role !== 'candidate');
  return Object.fromEntries(
    speakers.map((speaker) => [speaker.id, speaker === next ? 'candidate' : 'interviewer']),
  );
}
