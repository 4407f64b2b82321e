import type { SpeakerRole, Transcript } from '@interview-buddy/shared-types/models';
import { unprocessable } from '@interview-buddy/shared-utils/errors';

/** The person knows who is who: their word replaces what was decided from the words. */
export function assignRoles(
  transcript: Transcript,
  roles: Readonly<Record<string, SpeakerRole>>,
): Transcript {
  const known = new Set(transcript.speakers.map(({ id }) => id));
  if (Object.keys(roles).some((id) => !known.has(id))) {
    throw unprocessable('transcript/unknown-speaker', 'One of these speakers is not in this transcript.');
  }
  return {
    ...transcript,
    speakers: transcript.speakers.map((speaker) => {
      const role = roles[speaker.id];
      return role ? { ...speaker, role, roleConfidence: 1, evidence: ['set by you'] } : speaker;
    }),
    findings: transcript.findings.filter(({ code }) => code !== 'speakers-uncertain'),
  };
}
