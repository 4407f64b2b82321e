import type { AudioMeasures, MediaFinding, Transcript } from '@interview-buddy/shared-types/models';
import { placePauses } from '@interview-buddy/shared-utils/transcripts';
import type { ImportedTranscript } from './parse-transcript-file.js';
import { leftOut, toTranscript } from './to-transcript.js';

/** What is told of the sound holds whoever wrote the words. */
const OF_THE_SOUND: readonly MediaFinding['code'][] = [
  'truncated',
  'too-quiet',
  'clipping',
  'noisy',
  'mostly-silence',
];

/** The words of a transcript that the person gave, with what was measured in the recording of the same talk. */
export function withSound(
  imported: ImportedTranscript,
  audio: AudioMeasures,
  findings: readonly MediaFinding[],
): Transcript {
  const words = toTranscript(imported);
  return {
    ...words,
    audio: { ...audio, pauses: placePauses(audio.pauses, words.turns) },
    findings: [
      ...findings.filter(({ code }) => OF_THE_SOUND.includes(code)),
      ...words.findings.filter(({ code }) => code === 'not-english'),
      {
        code: 'not-verbatim',
        message: `The words are those of the transcript that you gave, which may leave out hesitations, so they are not counted. Pauses and voice are measured in the recording.${leftOut(imported.leftOutLine)}`,
      },
    ],
  };
}
