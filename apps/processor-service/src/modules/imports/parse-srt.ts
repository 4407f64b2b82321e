import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { unrolled } from './rolling-captions.js';
import { namePrefixes } from './speaker-prefix.js';
import { parseSrtTime } from './timestamps.js';

/** Marks that players know; anything else between < and > was said. */
const FORMATTING = /<\/?(?:b|i|u|s|font|c|v|ruby|rt|span)\b[^<>]*>|\{\\[^{}]*\}/gi;
/** What is meant as times, whether it can be read or not; an arrow in other words was said. */
const TIMES = /^\s*-?\d{1,3}:[^>]{0,60}-->/;

/** SubRip: a number, times, text, an empty line. @throws ImportProblem with the line that cannot be read. */
export function parseSrt(content: string): ImportedCue[] {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const shown: Omit<ImportedCue, 'speaker'>[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!TIMES.test(lines[at]!)) continue;
    const [from = '', to = ''] = lines[at]!.split('-->').map((part) => part.trim().split(/\s/)[0]!);
    const [startMs, endMs] = [parseSrtTime(from), parseSrtTime(to)];
    if (startMs === null || endMs === null) {
      throw new ImportProblem(at + 1, 'a time is written as 00:01:02,345 --> 00:01:04,000.');
    }
    const text: string[] = [];
    while (at + 1 < lines.length && !beginsCue(lines, at + 1)) text.push(lines[(at += 1)]!);
    shown.push({ startMs, endMs, text: text.join('\n').replace(FORMATTING, '') });
  }
  const texts = unrolled(shown.map(({ text }) => text));
  const cues = shown.flatMap((cue, i): ImportedCue[] => {
    const text = texts[i]!.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ ...cue, speaker: null, text }];
  });
  if (cues.length === 0) throw new ImportProblem(1, 'there are no subtitles in this file.');
  return namePrefixes(cues);
}

/** The times of the next one, or its number above them. An empty line alone may be within a subtitle. */
function beginsCue(lines: readonly string[], at: number): boolean {
  return TIMES.test(lines[at]!) || (/^\s*\d+\s*$/.test(lines[at]!) && TIMES.test(lines[at + 1] ?? ''));
}
