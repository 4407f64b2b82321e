import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { parseSrtTime } from './timestamps.js';
import { plainCueText } from './vtt-text.js';

/** SubRip: a number, times, text, an empty line. @throws ImportProblem with the line that cannot be read. */
export function parseSrt(content: string): ImportedCue[] {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const cues: ImportedCue[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]!.includes('-->')) continue;
    const [from = '', to = ''] = lines[at]!.split('-->').map((part) => part.trim().split(/\s/)[0]!);
    const [startMs, endMs] = [parseSrtTime(from), parseSrtTime(to)];
    if (startMs === null || endMs === null) {
      throw new ImportProblem(at + 1, 'a time is written as 00:01:02,345 --> 00:01:04,000.');
    }
    const text: string[] = [];
    while (at + 1 < lines.length && lines[at + 1]!.trim() !== '') text.push(lines[(at += 1)]!);
    cues.push(...plainCueText(text.join('\n')).map((part) => ({ startMs, endMs, ...part })));
  }
  if (cues.length === 0) throw new ImportProblem(1, 'there are no subtitles in this file.');
  return cues;
}
