import { docxText } from './docx/docx-text.js';
import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { parseNamedText } from './parse-named-text.js';
import { parseSbv, SBV_TIMES } from './parse-sbv.js';
import { parseSrt } from './parse-srt.js';
import { parseVtt } from './parse-vtt.js';

export interface ImportedTranscript {
  format: 'webvtt' | 'srt' | 'sbv' | 'docx' | 'text';
  cues: ImportedCue[];
}

/** Told apart by what is in the file, not by its name. @throws ImportProblem */
export function parseTranscriptFile(bytes: Uint8Array): ImportedTranscript {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'PK\x03\x04') return parseTranscriptText(decode(file));
  const text = docxText(file);
  if (text === null) throw new ImportProblem(1, 'this is no Word file that can be read.');
  return { format: 'docx', cues: parseNamedText(text) };
}

export function parseTranscriptText(content: string): ImportedTranscript {
  if (/^\uFEFF?WEBVTT/.test(content)) return { format: 'webvtt', cues: inOrder(parseVtt(content)) };
  const start = content.replace(/^\uFEFF/, '').trimStart();
  if (SBV_TIMES.test(start.split(/\r\n|\n|\r/, 1)[0]?.trim() ?? '')) {
    return { format: 'sbv', cues: inOrder(parseSbv(content)) };
  }
  if (/^(?:\d+\s*[\r\n]\s*)?\d{1,3}:\d{2}:\d{2}[,.]\d+\s*-->/.test(start)) {
    return { format: 'srt', cues: inOrder(parseSrt(content)) };
  }
  return { format: 'text', cues: parseNamedText(content) };
}

/** WebVTT is UTF-8, whatever is wrong in it; of other text nothing is guessed. */
function decode(file: Buffer): string {
  const isWebVtt = /^(?:\xEF\xBB\xBF)?WEBVTT/.test(file.toString('latin1', 0, 9));
  try {
    if (!isWebVtt && file.includes(0)) throw new TypeError('not text');
    return new TextDecoder('utf-8', { fatal: !isWebVtt, ignoreBOM: true }).decode(file);
  } catch {
    throw new ImportProblem(1, 'this is no text in UTF-8.');
  }
}

function inOrder(cues: readonly ImportedCue[]): ImportedCue[] {
  return [...cues]
    .sort((a, b) => a.startMs - b.startMs)
    .map((cue) => ({ ...cue, endMs: Math.max(cue.endMs, cue.startMs + 1) }));
}
