import { bytes } from '@/browser/format';

/** 2 GB in the sense of the uploads service (binary). */
export const largestFile = 2 * 1024 ** 3;

const endings = /\.(mp4|m4v|mov|mkv|webm|avi|m4a|mp3|wav|ogg|oga|opus|flac|aac|wma|3gp)$/i;

/** What can be seen before a byte is sent; null where nothing speaks against it. The server looks inside. */
export function refusalOf(file: { name: string; size: number; type: string }): string | null {
  if (file.size === 0) return 'This file is empty. Choose the recording itself.';
  if (file.size > largestFile) {
    return `This file has ${bytes(file.size)}; up to 2 GB can be taken. A version with sound only is far smaller and gives the same result.`;
  }
  if (/^(audio|video)\//.test(file.type) || endings.test(file.name)) return null;
  return 'This does not look like a recording. Choose a video or sound file, such as MP4, MOV, WebM, M4A, MP3 or WAV.';
}

/** The browser may not know the type of a file; the server only hints by it. */
export function typeOf(file: { type: string }): string {
  return file.type || 'application/octet-stream';
}
