import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { parseClock } from './timestamps.js';

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d+)?`;
const CLOCK = String.raw`\[?\(?(${TIME})\)?\]?`;
const NAME = String.raw`([\p{L}][\p{L}\p{M}\d.'’()&\- ]{0,60}?)`;
/** "[00:12] Name: text", "Name: text", "Name (00:12): text". */
const INLINE = new RegExp(`^(?:${CLOCK}\\s*[-–]?\\s*)?${NAME}(?:\\s+[([](${TIME})[)\\]])?:\\s+(\\S.*)$`, 'u');
/** The name stands above the text: "Name  0:12" (Otter, Teams), "[Name] 0:12" (Zoom), "0:12 Name". */
const NAME_FIRST = [new RegExp(`^${NAME}\\s+${CLOCK}$`, 'u'), new RegExp(`^\\[${NAME}\\]\\s+${CLOCK}$`, 'u')];
const CLOCK_FIRST = new RegExp(`^${CLOCK}\\s+${NAME}$`, 'u');
/** A time alone: of what comes next (Google Meet). */
const CLOCK_ALONE = new RegExp(`^${CLOCK}$`);
/** Teams' older Word files: times, then the name, then the text. */
const SPAN_ALONE = new RegExp(`^(${TIME})\\s*-->\\s*${TIME}$`);
const BARE_NAME = new RegExp(`^${NAME}$`, 'u');
const WORDS_PER_SECOND = 2.5;
const FEWEST_PARTS = 2;

interface Part {
  startMs: number | null;
  speaker: string;
  text: string;
}

/** Text with names, as meeting programs or a person write it. Times that are missing are estimated from the words. */
export function parseNamedText(content: string): ImportedCue[] {
  const lines = content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim());
  const spoken = partsOf(lines).filter(({ text }) => text !== '');
  if (spoken.length < FEWEST_PARTS) {
    throw new ImportProblem(
      1 + Math.max(0, lines.findIndex(Boolean)),
      'each turn is written as "Name: what they said", with more than one turn.',
    );
  }
  let at = 0;
  return spoken.map(({ startMs, speaker, text }, i) => {
    const from = Math.max(at, startMs ?? at);
    const estimate = from + Math.ceil((text.split(/\s+/).length / WORDS_PER_SECOND) * 1000);
    at = Math.max(from + 1, Math.min(estimate, spoken[i + 1]?.startMs ?? estimate));
    return { startMs: from, endMs: at, speaker, text, opensTurn: true };
  });
}

function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  let clock: number | null = null;
  let nameComes = false;
  for (const line of lines) {
    if (line === '') continue;
    // What stands under a name was said, whatever it looks like.
    if (parts.at(-1)?.text === '') {
      parts.at(-1)!.text = line;
      continue;
    }
    const times = SPAN_ALONE.exec(line)?.[1] ?? CLOCK_ALONE.exec(line)?.[1];
    if (times !== undefined) {
      clock = parseClock(times);
      nameComes = line.includes('-->');
      continue;
    }
    const part =
      nameComes && BARE_NAME.test(line) ? { startMs: null, speaker: line, text: '' } : readPart(line);
    nameComes = false;
    if (part) {
      parts.push({ ...part, startMs: part.startMs ?? clock });
      clock = null;
    } else if (parts.length > 0) parts.at(-1)!.text = `${parts.at(-1)!.text} ${line}`.trim();
  }
  return parts;
}

function readPart(line: string): Part | null {
  for (const heading of NAME_FIRST) {
    const match = heading.exec(line);
    if (match) return { speaker: match[1]!.trim(), startMs: parseClock(match[2]!), text: '' };
  }
  const clockFirst = CLOCK_FIRST.exec(line);
  if (clockFirst) return { speaker: clockFirst[2]!.trim(), startMs: parseClock(clockFirst[1]!), text: '' };
  const inline = INLINE.exec(line);
  if (!inline) return null;
  const [, before, speaker = '', after, text = ''] = inline;
  return { startMs: parseClock(before ?? after ?? ''), speaker: speaker.trim(), text };
}
