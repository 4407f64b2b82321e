import type { TranscriptSpeaker } from '@interview-buddy/shared-types/models';

/** What each speaker is called on the page; numbers only where several have the same role. */
export function speakerNames(speakers: readonly TranscriptSpeaker[]): Map<string, string> {
  const words = { candidate: 'You', interviewer: 'Interviewer', unknown: 'Speaker' } as const;
  return new Map(
    speakers.map((speaker) => {
      if (speaker.name) return [speaker.id, speaker.name];
      const same = speakers.filter((other) => other.role === speaker.role && !other.name);
      const word = words[speaker.role];
      return [speaker.id, same.length > 1 ? `${word} ${same.indexOf(speaker) + 1}` : word];
    }),
  );
}
