import { decodeText } from '@interview-buddy/shared-utils/transcripts';
import { docxText } from './docx/docx-text.js';
import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { parseJson } from './parse-json.js';
import { parseNamedText } from './parse-named-text.js';
import { parseSbv, SBV_TIMES } from './parse-sbv.js';
import { parseSrt } from './parse-srt.js';
import { parseVtt } from './parse-vtt.js';

export interface ImportedTranscript {
  format: 'webvtt' | 'srt' | 'sbv' | 'docx' | 'json' | 'text';
  cues: ImportedCue[];
  /** Line, from 1, of the first cue that could not be read and was left out, where there is one. */
  leftOutLine?: number | undefined;
}

const SRT_START = /^(?:\d+[ \t]*[\r\n]\s*)?(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[,.]\d{1,3})?[ \t]*-->/;

/** A panel has ten; a file with more than these is something else. */
const MOST_SPEAKERS = 200;
/** Eleven hours of talk without a break. */
const MOST_WORDS = 100_000;

/** Told apart by what is in the file, not by its name. @throws ImportProblem */
export function parseTranscriptFile(bytes: Uint8Array): ImportedTranscript {
  const imported = parseFile(bytes);
  const words = imported.cues.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  if (words > MOST_WORDS) {
    throw new ImportProblem(
      1,
      `this file has more words than an interview (${MOST_WORDS.toLocaleString('en')}).`,
    );
  }
  if (new Set(imported.cues.map(({ speaker }) => speaker)).size > MOST_SPEAKERS) {
    throw new ImportProblem(1, `more than ${MOST_SPEAKERS} people speak in this file.`);
  }
  return imported;
}

function parseFile(bytes: Uint8Array): ImportedTranscript {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const text = docxText(file);
    if (text === null) throw new ImportProblem(1, 'this is no Word file that can be read.');
    return { format: 'docx', cues: parseNamedText(text) };
  }
  const text = decodeText(file);
  if (text === null) throw new ImportProblem(1, 'this is no text that can be read. Save it as UTF-8.');
  return parseTranscriptText(text);
}

export function parseTranscriptText(content: string): ImportedTranscript {
  if (/^\uFEFF?WEBVTT/.test(content)) {
    const { cues, leftOutLine } = parseVtt(content);
    return { format: 'webvtt', cues: inOrder(cues), leftOutLine };
  }
  return parseOther(content);
}

function parseOther(content: string): ImportedTranscript {
  const start = content.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{')) return { format: 'json', cues: inOrder(parseJson(content)) };
  if (SBV_TIMES.test(start.split(/\r\n|\n|\r/, 1)[0]?.trim() ?? '')) {
    return { format: 'sbv', cues: inOrder(parseSbv(content)) };
  }
  if (SRT_START.test(start)) return { format: 'srt', cues: inOrder(parseSrt(content)) };
  if (/^WEBVTT/i.test(start)) {
    throw new ImportProblem(
      1,
      'a WebVTT file begins with "WEBVTT" in capitals, and nothing stands above it.',
    );
  }
  return { format: 'text', cues: parseNamedText(content) };
}

function inOrder(cues: readonly ImportedCue[]): ImportedCue[] {
  return [...cues]
    .sort((a, b) => a.startMs - b.startMs)
    .map((cue) => ({ ...cue, endMs: Math.max(cue.endMs, cue.startMs + 1) }));
}
