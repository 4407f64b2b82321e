import { AppError, tooLarge, unprocessable, unsupportedMedia } from '@interview-buddy/shared-utils/errors';
import { NOT_A_RECORDING } from '@interview-buddy/shared-utils/recordings';

/** The recording itself cannot be used: it is removed, and the interview can take another one. */
export class RecordingRefused extends AppError {}

const refused = (error: AppError): RecordingRefused =>
  new RecordingRefused({ code: error.code, status: error.status, message: error.message });

export const notARecording = (): RecordingRefused =>
  refused(unsupportedMedia('recording/not-media', NOT_A_RECORDING));

export const notATranscript = (): RecordingRefused =>
  refused(
    unsupportedMedia(
      'transcript/not-text',
      'This file is not a transcript that can be read. WebVTT (.vtt), SRT (.srt) and plain text in UTF-8 can be imported.',
    ),
  );

export const transcriptTooLarge = (): RecordingRefused =>
  refused(
    tooLarge(
      'transcript/too-large',
      'This file is larger than 5 MB, far more than a transcript has. Choose the transcript itself.',
    ),
  );

export const emptyRecording = (): RecordingRefused =>
  refused(
    unprocessable('recording/empty', 'This file is empty. Choose the recording itself and upload it again.'),
  );

export const noSound = (): RecordingRefused =>
  refused(
    unprocessable(
      'recording/no-audio',
      'This video has no sound track, so there is nothing to transcribe. Export it again with its sound.',
    ),
  );

export const otherBytesThanAnnounced = (): RecordingRefused =>
  new RecordingRefused({
    code: 'recording/checksum',
    status: 460,
    message: 'What arrived is not the file that you sent. It was not kept; please upload it again.',
  });
