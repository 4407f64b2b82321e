import type { MediaFinding } from '@interview-buddy/shared-types/models';
import type { AudioMeasurement } from '../audio/measure.js';
import { totalLength } from '../audio/time-span.js';

/** How these were found: README.md of this service. */
export const THRESHOLDS = {
  quietSpeechDb: -45,
  clippedShare: 0.001,
  noisySnrDb: 15,
  spokenShare: 0.15,
  speakerConfidence: 0.5,
  meanConfidence: 0.5,
} as const;

export const NOT_ENGLISH: MediaFinding = {
  code: 'not-english',
  message:
    'This does not seem to be English. The transcript is kept, but what is measured from its words may be wrong.',
};

export interface FindingInput {
  truncated: boolean;
  audio: AudioMeasurement;
  speakers: number;
  speakerConfidence: number;
  meanConfidence: number | null;
  verbatim: boolean;
  language: string;
}

/** What the person should know about the recording before they trust what is said of it. */
export function findingsOf(input: FindingInput): MediaFinding[] {
  const { audio } = input;
  const spoken = totalLength(audio.speech) / Math.max(1, audio.durationMs);
  const rules: [boolean, MediaFinding['code'], string][] = [
    [
      input.truncated,
      'truncated',
      'The file ends before the recording does. What is there was analyzed; upload the whole file for the rest.',
    ],
    [
      below(audio.speechLevelDb, THRESHOLDS.quietSpeechDb),
      'too-quiet',
      'The voices are very quiet, so words may be missing. Next time move the microphone closer or turn its level up.',
    ],
    [
      audio.clippedShare > THRESHOLDS.clippedShare,
      'clipping',
      'The recording is overdriven in places, which distorts words. Next time turn the microphone level down.',
    ],
    [
      below(audio.snrDb, THRESHOLDS.noisySnrDb),
      'noisy',
      'There is much noise behind the voices, so words may be wrong. Next time choose a quieter place.',
    ],
    [
      spoken < THRESHOLDS.spokenShare,
      'mostly-silence',
      'Most of this recording is silence. Check that it is the right file and that both sides were recorded.',
    ],
    [
      input.speakers === 1,
      'one-speaker',
      'Only one voice was heard. If the interviewer is missing, questions cannot be told from answers.',
    ],
    [
      input.speakers > 1 && input.speakerConfidence < THRESHOLDS.speakerConfidence,
      'speakers-uncertain',
      'The voices are hard to tell apart, or there is one more than was found. Check who said what; you can swap speakers and give turns to somebody else.',
    ],
    [
      below(input.meanConfidence, THRESHOLDS.meanConfidence),
      'low-confidence',
      'Many words could not be recognised for certain. Read the transcript with care before you rely on the figures.',
    ],
    [!input.language.startsWith('en'), NOT_ENGLISH.code, NOT_ENGLISH.message],
    [
      !input.verbatim,
      'not-verbatim',
      'The speech service leaves out hesitations such as "um", so they are not counted.',
    ],
  ];
  return rules.filter(([holds]) => holds).map(([, code, message]) => ({ code, message }));
}

function below(value: number | null, limit: number): boolean {
  return value !== null && value < limit;
}
