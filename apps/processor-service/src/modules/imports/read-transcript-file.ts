import { open } from 'node:fs/promises';
import { RecordingProblem } from '../media/recording-problem.js';
import { ImportProblem } from './imported-cue.js';
import { parseTranscriptFile, type ImportedTranscript } from './parse-transcript-file.js';

const MOST_BYTES = 5_000_000;

/**
 * What is no recording may be a transcript.
 * @returns null where it is neither.
 * @throws RecordingProblem where it is meant to be one and cannot be read; it says in which line.
 */
export async function readTranscriptFile(
  source: string,
  signal: AbortSignal,
): Promise<ImportedTranscript | null> {
  const content = await readText(source, signal);
  if (content === null || content.trim() === '') return null;
  try {
    return parseTranscriptFile(content);
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    if (!/^\uFEFF?WEBVTT|-->/.test(content)) return null;
    throw new RecordingProblem(
      'transcript/unreadable',
      `This transcript could not be read. ${error.message} Mend it and upload it again.`,
    );
  }
}

/** null where it is too long, or no text in UTF-8. */
async function readText(source: string, signal: AbortSignal): Promise<string | null> {
  const bytes = /^https?:\/\//.test(source) ? await fetchStart(source, signal) : await readStart(source);
  if (bytes.length > MOST_BYTES || bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function fetchStart(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { headers: { range: `bytes=0-${MOST_BYTES}` }, signal });
  if (!response.ok) {
    await response.body?.cancel();
    return new Uint8Array();
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
