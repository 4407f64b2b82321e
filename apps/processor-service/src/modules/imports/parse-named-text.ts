import { ImportProblem, type ImportedCue } from './imported-cue.js';
import { bareName, looksLikeName, NAME, namesAmong } from './speaker-prefix.js';
import { parseClock } from './timestamps.js';

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d+)?(?: ?[AaPp][Mm](?![\p{L}\p{N}]))?`;
/** What may stand between a time and a name. */
const DASH = '(?: +[-–—|])?';
const CLOCK = String.raw`\[?\(?(${TIME})\)?\]?`;
/** "[00:12] Name: text", "Name: text", "Name (00:12): text"; the text may stand in the next line. */
const INLINE = new RegExp(`^(?:${CLOCK} *[-–]? *)?${NAME}(?: +[([](${TIME})[)\\]])?:(?: +(\\S.*))?$`, 'u');
/** The name stands above the text: "Name  0:12" (Otter, Teams), "Name - 0:12" (Fireflies), "[Name] 0:12" (Zoom), "0:12 - Name". */
const NAME_FIRST = [
  new RegExp(`^\\[${NAME}\\] +${CLOCK}$`, 'u'),
  new RegExp(`^${NAME}${DASH} +${CLOCK}$`, 'u'),
];
const CLOCK_FIRST = new RegExp(`^${CLOCK}${DASH} +${NAME}$`, 'u');
/** A time alone: of what comes next (Google Meet). */
const CLOCK_ALONE = new RegExp(`^${CLOCK}$`, 'u');
/** Teams' older Word files: times, then the name, then the text. */
const SPAN_ALONE = new RegExp(`^(${TIME}) *--> *${TIME}$`, 'u');
/** "Nov 27, 2026, 10:00 AM" above the talk is no heading of a turn. */
const DATE = /\b(?:19|20)\d{2},?$/;
const BARE_NAME = new RegExp(`^${NAME}$`, 'u');
/** What meeting programs write around the talk. */
const NOT_SPOKEN = [
  /^Transcribed by https?:\/\/otter\.ai/i,
  /^(?:Transcription|Meeting|Recording) ended after \d+:\d{2}/i,
  /^This editable transcript was computer generated/i,
  /^\S.{0,60} (?:started|stopped) transcription$/i,
];
const MARKUP = /^\s*(?:<[!?a-z]|#EXT|[{}])/i;
const WORDS_PER_SECOND = 2.5;
const FEWEST_PARTS = 2;
/** A list of settings has as many "names" as it has lines. */
const MOST_VOICES_HEARD_ONCE = 12;
/** Captions that begin later than this are timed by the clock on the wall. */
const CLOCK_ON_THE_WALL_MS = 3_600_000;

interface Part {
  startMs: number | null;
  speaker: string;
  text: string;
}

/** A part in the making, line by line. */
interface OpenPart extends Omit<Part, 'text'> {
  lines: string[];
}

/**
 * Text with names, as meeting programs or a person write it. Times that are missing are estimated from the words.
 * @throws ImportProblem
 */
export function parseNamedText(content: string): ImportedCue[] {
  const lines = withHeadings(
    content
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/)
      .map(plainLine),
  );
  const spoken = partsOf(lines, namesIn(lines)).filter(({ text }) => text !== '');
  if (spoken.length < FEWEST_PARTS || MARKUP.test(content) || isAList(spoken)) {
    throw new ImportProblem(
      1 + Math.max(0, lines.findIndex(Boolean)),
      'each turn is written as "Name: what they said", with more than one turn.',
    );
  }
  const beginMs = spoken.find(({ startMs }) => startMs !== null)?.startMs ?? 0;
  const offsetMs = beginMs > CLOCK_ON_THE_WALL_MS ? beginMs : 0;
  let at = 0;
  return spoken.map(({ startMs, speaker, text }, i) => {
    const from = Math.max(at, startMs === null ? at : startMs - offsetMs);
    const next = spoken[i + 1]?.startMs ?? null;
    const estimate = from + Math.ceil((text.split(/\s+/).length / WORDS_PER_SECOND) * 1000);
    at = Math.max(from + 1, Math.min(estimate, next === null ? estimate : next - offsetMs));
    return { startMs: from, endMs: at, speaker, text, opensTurn: true };
  });
}

/** One space for many, and no stars around a name that is set bold in Markdown. */
function plainLine(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\[?[\d:.]{1,12}\]? )?\*\*([^*]{1,80})\*\*/, '$1$2');
}

/** A time, a name under it and what was said under that (Fireflies' Word files): name and time are one heading. */
function withHeadings(lines: readonly string[]): string[] {
  const headed = [...lines];
  const written = [...lines.keys()].filter((i) => lines[i] !== '');
  for (const [n, at] of written.entries()) {
    const clock = lines[at]!;
    const name = lines[written[n + 1] ?? -1] ?? '';
    const said = lines[written[n + 2] ?? -1] ?? '';
    if (!CLOCK_ALONE.test(clock) || !BARE_NAME.test(name) || !looksLikeName(name)) continue;
    // Captions that happen to look like names have the next time under them.
    if (said === '' || CLOCK_ALONE.test(said) || readPart(name) || readPart(said)) continue;
    headed[at] = `${name} ${clock}`;
    headed[written[n + 1]!] = '';
  }
  return headed;
}

function isAList(parts: readonly Part[]): boolean {
  const voices = new Set(parts.map(({ speaker }) => speaker)).size;
  return voices > MOST_VOICES_HEARD_ONCE && voices > parts.length / 2;
}

function namesIn(lines: readonly string[]): ReadonlyMap<string, number> {
  const openings = lines.flatMap((line) => readPart(line)?.speaker ?? []);
  const names = namesAmong(openings);
  // Where nobody is written as names are, a word before a colon is the best there is: "ann: …".
  return names.size > 0
    ? names
    : new Map(openings.filter((one) => !one.includes(' ')).map((one) => [one, 1]));
}

function partsOf(lines: readonly string[], names: ReadonlyMap<string, number>): Part[] {
  const parts: OpenPart[] = [];
  let clock: number | null = null;
  let nameComes = false;
  for (const line of lines) {
    if (line === '' || NOT_SPOKEN.some((marker) => marker.test(line))) continue;
    // What stands under a name was said, whatever it looks like.
    if (parts.at(-1)?.lines.length === 0) {
      parts.at(-1)!.lines.push(line);
      continue;
    }
    const times = SPAN_ALONE.exec(line)?.[1] ?? CLOCK_ALONE.exec(line)?.[1];
    if (times !== undefined) {
      clock = parseClock(times);
      nameComes = line.includes('-->');
      continue;
    }
    const nameStood = nameComes && BARE_NAME.test(line);
    const part = nameStood ? { startMs: null, speaker: line, text: '' } : readPart(line);
    nameComes = false;
    if (part && (nameStood || names.has(part.speaker))) {
      const { speaker, text } = part;
      parts.push({ speaker, startMs: part.startMs ?? clock, lines: text === '' ? [] : [text] });
      clock = null;
    } else parts.at(-1)?.lines.push(line);
  }
  return parts.map(({ lines: said, ...part }) => ({ ...part, text: said.join(' ') }));
}

/** A heading, or an opening with what follows it; whether it names somebody depends on the whole file. */
function readPart(line: string): Part | null {
  for (const heading of NAME_FIRST) {
    const match = heading.exec(line);
    if (match && DATE.test(match[1]!)) return null;
    if (match) return { speaker: bareName(match[1]!), startMs: parseClock(match[2]!), text: '' };
  }
  const clockFirst = CLOCK_FIRST.exec(line);
  if (clockFirst) return { speaker: bareName(clockFirst[2]!), startMs: parseClock(clockFirst[1]!), text: '' };
  const inline = INLINE.exec(line);
  if (!inline) return null;
  const [, before, speaker = '', after, text = ''] = inline;
  return { startMs: parseClock(before ?? after ?? ''), speaker: bareName(speaker), text };
}
