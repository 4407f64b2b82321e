export type RecordingProblemCode =
  | 'recording/missing'
  | 'recording/unreadable'
  | 'recording/no-audio'
  | 'recording/silent'
  | 'recording/no-speech'
  | 'recording/too-long'
  | 'transcript/unreadable';

const SENTENCES: Record<RecordingProblemCode, string> = {
  'recording/missing': 'The recording is no longer stored. Upload it again to have it analyzed.',
  'recording/unreadable':
    'This file could not be read as a recording. Export it again as MP4, MOV, WebM, M4A, MP3 or WAV and upload that.',
  'recording/no-audio':
    'This video has no audio track. Check that the microphone was recorded, and upload a file with sound.',
  'recording/silent':
    'The audio track is silent from beginning to end. Check that the right microphone was recorded, and upload a file with sound.',
  'recording/no-speech':
    'There is sound, but nobody speaks in it. Check that this is the right file, and upload the interview.',
  'transcript/unreadable': 'This transcript could not be read. Check it and upload it again.',
  'recording/too-long':
    'This recording is longer than can be analyzed. Cut it into parts and upload the interview itself.',
};

/** The recording cannot be analyzed, and trying again would not help: the person has to do something. */
export class RecordingProblem extends Error {
  readonly code: RecordingProblemCode;

  constructor(code: RecordingProblemCode, sentence = SENTENCES[code]) {
    super(sentence);
    this.code = code;
    this.name = 'RecordingProblem';
  }
}
