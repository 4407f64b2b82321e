/** How the files that are taken are mostly called: for a file chooser only, what a file is its bytes say. */
export const RECORDING_ENDINGS = [
  ...['mp4', 'm4v', 'mov', '3gp', 'mkv', 'webm', 'avi', 'wmv', 'asf', 'flv', 'ts', 'mts', 'mpg'],
  ...['m4a', 'mp3', 'wav', 'w64', 'ogg', 'oga', 'opus', 'flac', 'aac', 'aiff', 'aif', 'caf', 'wma'],
  ...['amr', 'awb'],
] as const;

const TAKEN = 'MP4, MOV, WebM, MKV, AVI, WMV, M4A, MP3, WAV, OGG, FLAC, AIFF, CAF, WMA and AMR';

/** What a person reads of any other file, in the browser and of the service. */
export const NOT_A_RECORDING = `This file is not a recording that can be read, whatever its name says. ${TAKEN} files can be uploaded: export the recording as one of them, or choose a transcript of it.`;
