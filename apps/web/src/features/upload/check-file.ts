import {
  NOT_A_RECORDING,
  RECORDING_ENDINGS,
  SNIFF_BYTES,
  sniffRecording,
} from '@interview-buddy/shared-utils/recordings';
import { bytes } from '@/browser/format';

/** 2 GB in the sense of the uploads service (binary). */
export const largestFile = 2 * 1024 ** 3;

/** As the service takes them. */
const largestTranscript = 5_000_000;
const transcripts = /\.(vtt|srt|sbv|txt|docx|json)$/i;
/** For the file chooser. */
export const transcriptTypes = '.vtt,.srt,.sbv,.txt,.docx,.json';

/** The same. Not every system knows each of them as sound or video. */
export const chosenTypes = `video/*,audio/*,${RECORDING_ENDINGS.map((ending) => `.${ending}`).join(',')},${transcriptTypes}`;

const CANNOT_BE_OPENED =
  'This file cannot be opened on this device. If it is kept in a cloud, download it here first, then choose it again.';

/**
 * What can be seen before a byte is sent; null where nothing speaks against it. What a recording is, is decided by
 * its first bytes as the service decides it.
 */
export async function refusalOf(file: Pick<File, 'name' | 'size' | 'slice'>): Promise<string | null> {
  if (file.size === 0) return 'This file is empty. Choose the recording itself.';
  if (file.size > largestFile) {
    return `This file has ${bytes(file.size)}; up to 2 GB can be taken. A version with sound only is far smaller and gives the same result.`;
  }
  if (isTranscript(file)) return refusalOfTranscript(file);
  const head = await headOf(file);
  if (head === null) return CANNOT_BE_OPENED;
  return sniffRecording(head) ? null : NOT_A_RECORDING;
}

/** null where the browser may not read it, as one that was moved since or lies elsewhere. */
async function headOf(file: Pick<File, 'slice'>): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
  } catch {
    return null;
  }
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
