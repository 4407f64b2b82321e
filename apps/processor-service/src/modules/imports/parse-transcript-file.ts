import type { ImportedCue } from './imported-cue.js';
import { parseNamedText } from './parse-named-text.js';
import { parseSrt } from './parse-srt.js';
import { parseVtt } from './parse-vtt.js';

export interface ImportedTranscript {
  format: 'webvtt' | 'srt' | 'text';
  cues: ImportedCue[];
}

/** Told apart by what is in the file, not by its name. @throws ImportProblem */
export function parseTranscriptFile(content: string): ImportedTranscript {
  if (/^\uFEFF?WEBVTT/.test(content)) return { format: 'webvtt', cues: inOrder(parseVtt(content)) };
  if (/^\s*\d+\s*\r?\n\s*\d{1,3}:\d{2}:\d{2}[,.]\d/.test(content.replace(/^\uFEFF/, ''))) {
    return { format: 'srt', cues: inOrder(parseSrt(content)) };
  }
  return { format: 'text', cues: parseNamedText(content) };
}

function inOrder(cues: readonly ImportedCue[]): ImportedCue[] {
  return [...cues]
    .sort((a, b) => a.startMs - b.startMs)
    .map((cue) => ({ ...cue, endMs: Math.max(cue.endMs, cue.startMs + 1) }));
}
