import type { SpeakerRole, TranscriptSpeaker } from '@interview-buddy/shared-types/models';

/** What the person calls each speaker, else by role, numbered where several without a name share it. */
export function speakerNames(
  speakers: readonly TranscriptSpeaker[],
  titles: Readonly<Record<SpeakerRole, string>>,
): Map<string, string> {
  return new Map(
    speakers.map(({ id, role, name }) => {
      if (name) return [id, name];
      const peers = speakers.filter((other) => other.role === role && !other.name);
      const number = peers.length > 1 ? ` ${peers.findIndex((peer) => peer.id === id) + 1}` : '';
      return [id, `${titles[role]}${number}`];
    }),
  );
}
