import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { namePrefixes } from './speaker-prefix.js';
import { parseSrtTime } from './timestamps.js';

/** 0:00:01.000,0:00:04.000 */
export const SBV_TIMES = /^(\d{1,3}:\d{2}:\d{2}\.\d{1,3}),(\d{1,3}:\d{2}:\d{2}\.\d{1,3})$/;

/** SubViewer as Google writes it: times, text, an empty line. @throws ImportProblem */
export function parseSbv(content: string): ImportedCue[] {
  const cues: (ImportedCue & { lines: string[] })[] = [];
  let open = false;
  for (const [i, raw] of content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = raw.trim();
    const times = SBV_TIMES.exec(line);
    if (times) {
      const [startMs, endMs] = [parseSrtTime(times[1]!), parseSrtTime(times[2]!)];
      if (startMs === null || endMs === null) {
        throw new ImportProblem(i + 1, 'a time is written as 0:01:02.345,0:01:04.000.');
      }
      cues.push({ startMs, endMs, speaker: null, text: '', lines: [] });
      open = true;
    } else if (line === '') open = false;
    else if (open) cues.at(-1)!.lines.push(line);
    else throw new ImportProblem(i + 1, 'a time as 0:01:02.345,0:01:04.000 should stand above these words.');
  }
  return namePrefixes(
    cues
      .filter(({ lines }) => lines.length > 0)
      .map(({ startMs, endMs, lines }) => ({ startMs, endMs, speaker: null, text: lines.join(' ') })),
  );
}
