import { bytes } from '@/browser/format';

/** 2 GB in the sense of the uploads service (binary). */
export const largestFile = 2 * 1024 ** 3;

/** As the service takes them. */
const largestTranscript = 5_000_000;
const transcripts = /\.(vtt|srt|sbv|txt|docx|json)$/i;
/** For the file chooser. */
export const transcriptTypes = '.vtt,.srt,.sbv,.txt,.docx,.json';

const endings = /\.(mp4|m4v|mov|mkv|webm|avi|m4a|mp3|wav|ogg|oga|opus|flac|aac|wma|3gp|amr|awb)$/i;

/** What can be seen before a byte is sent; null where nothing speaks against it. The server looks inside. */
export function refusalOf(file: { name: string; size: number; type: string }): string | null {
  if (file.size === 0) return 'This file is empty. Choose the recording itself.';
  if (file.size > largestFile) {
    return `This file has ${bytes(file.size)}; up to 2 GB can be taken. A version with sound only is far smaller and gives the same result.`;
  }
  if (isTranscript(file)) return refusalOfTranscript(file);
  if (/^(audio|video)\//.test(file.type) || endings.test(file.name)) return null;
  return 'This does not look like a recording. Choose a video or sound file, such as MP4, MOV, WebM, M4A, MP3 or WAV, or a transcript as VTT, SRT, Word or text.';
}

/** The same of a transcript that goes along with a recording. */
export function refusalOfTranscript(file: { name: string; size: number }): string | null {
  if (!isTranscript(file))
    return 'A transcript is a VTT, SRT, SBV, Word or text file, or one downloaded here as JSON.';
  return file.size > largestTranscript
    ? `This file has ${bytes(file.size)}, far more than a transcript. Choose the transcript itself.`
    : null;
}

/** A text that somebody has made of the interview already. */
export function isTranscript({ name }: { name: string }): boolean {
  return transcripts.test(name);
}

/** The browser may not know the type of a file; the server only hints by it. */
export function typeOf(file: { type: string }): string {
  return file.type || 'application/octet-stream';
}
