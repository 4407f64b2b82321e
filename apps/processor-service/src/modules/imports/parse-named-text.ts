import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { parseClock } from './timestamps.js';

const CLOCK = String.raw`\[?\(?((?:\d{1,2}:)?\d{1,2}:\d{2}(?:\.\d+)?)\)?\]?`;
const NAME = String.raw`([\p{L}][\p{L}\p{M}\d.'’\- ]{0,40}?)`;
/** "[00:12] Name: text", "Name: text", "Name  0:12" above the text, "0:12 Name" above the text. */
const INLINE = new RegExp(`^(?:${CLOCK}\\s*[-–]?\\s*)?${NAME}:\\s+(\\S.*)$`, 'u');
const HEADINGS = [new RegExp(`^${NAME}\\s+${CLOCK}$`, 'u'), new RegExp(`^${CLOCK}\\s+${NAME}$`, 'u')];
const WORDS_PER_SECOND = 2.5;
const FEWEST_PARTS = 2;

/** Text with names, as Otter, Google Meet or a person writes it. Times that are missing are estimated from the words. */
export function parseNamedText(content: string): ImportedCue[] {
  const parts: { startMs: number | null; speaker: string; text: string }[] = [];
  for (const raw of content.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    const line = raw.trim();
    if (line === '') continue;
    const heading = readHeading(line);
    const inline = INLINE.exec(line);
    if (heading) parts.push({ ...heading, text: '' });
    else if (inline)
      parts.push({ startMs: parseClock(inline[1] ?? ''), speaker: inline[2]!.trim(), text: inline[3]! });
    else if (parts.length > 0) parts.at(-1)!.text = `${parts.at(-1)!.text} ${line}`.trim();
  }
  const spoken = parts.filter(({ text }) => text !== '');
  if (spoken.length < FEWEST_PARTS) {
    throw new ImportProblem(1, 'each turn is written as "Name: what they said", with more than one turn.');
  }
  let at = 0;
  return spoken.map(({ startMs, speaker, text }, i) => {
    const from = Math.max(at, startMs ?? at);
    const estimate = from + Math.ceil((text.split(/\s+/).length / WORDS_PER_SECOND) * 1000);
    at = Math.max(from + 1, Math.min(estimate, spoken[i + 1]?.startMs ?? estimate));
    return { startMs: from, endMs: at, speaker, text };
  });
}

function readHeading(line: string): { startMs: number | null; speaker: string } | null {
  const nameFirst = HEADINGS[0]!.exec(line);
  if (nameFirst) return { speaker: nameFirst[1]!.trim(), startMs: parseClock(nameFirst[2]!) };
  const clockFirst = HEADINGS[1]!.exec(line);
  return clockFirst && { speaker: clockFirst[2]!.trim(), startMs: parseClock(clockFirst[1]!) };
}
