import { open } from 'node:fs/promises';
import { decodeText } from '@interview-buddy/shared-utils/transcripts';
import { RecordingProblem } from '../media/recording-problem.js';
import { fromStorage, isRemote } from '../media/source-faults.js';
import { ImportProblem } from './imported-cue.js';
import type { ImportedTranscript } from './parse-transcript-file.js';
import type { TranscriptFiles } from './transcript-files.js';

export const MOST_TRANSCRIPT_BYTES = 5_000_000;

/**
 * What is no recording may be a transcript.
 * @returns null where it is neither.
 * @throws RecordingProblem where it is meant to be one and cannot be read; it says in which line.
 */
export async function readTranscriptFile(
  source: string,
  files: TranscriptFiles,
  signal: AbortSignal,
): Promise<ImportedTranscript | null> {
  const bytes = isRemote(source)
    ? await fromStorage(fetchStart(source, signal), signal)
    : await readStart(source);
  if (bytes.length === 0 || bytes.length > MOST_TRANSCRIPT_BYTES) return null;
  try {
    return await files.read(bytes, signal);
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    if (!isMeantAsTranscript(Buffer.from(bytes))) return null;
    throw new RecordingProblem(
      'transcript/unreadable',
      `This transcript could not be read. ${error.message} Mend it and upload it again.`,
    );
  }
}

/** Notes and broken recordings are not: they have no times. */
function isMeantAsTranscript(file: Buffer): boolean {
  const text = decodeText(file);
  if (text === null) return file.toString('latin1', 0, 4) === 'PK\x03\x04' && file.includes('word/');
  return /^\uFEFF?\s*WEBVTT|\d[ \t]*-->|^\s*\d+:\d{2}:\d{2}\.\d+,\d|^\uFEFF?\s*\{\s*"/.test(text);
}

async function fetchStart(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { headers: { range: `bytes=0-${MOST_TRANSCRIPT_BYTES}` }, signal });
  if (!response.ok) {
    await response.body?.cancel();
    return new Uint8Array();
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(
      new Uint8Array(MOST_TRANSCRIPT_BYTES + 1),
      0,
      MOST_TRANSCRIPT_BYTES + 1,
      0,
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
