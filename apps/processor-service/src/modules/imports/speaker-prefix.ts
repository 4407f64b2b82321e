import { LONGEST_BREAK_MS } from '@interview-buddy/shared-utils/transcripts';
import type { ImportedCue } from './imported-cue.js';

/** A name and what may stand around it: "Lee, Ann (she/her) [guest]", "Guest_12", "+1 415 555". */
export const NAME = String.raw`((?:[\p{L}\d+(]|\[(?!\d))[\p{L}\p{M}\p{N}.,'’()&@_/|+*\[\] \-]{0,60}?)`;
/** "Name: text", ">> NAME: text" (live captions), "[SPEAKER_01]: text". */
const PREFIX = new RegExp(`^(?:>>+ *|- +)?${NAME}: (\\S.*)$`, 'u');
/** "- [Name] text" (Rev); but for the dash it is as likely a sound. */
const IN_BRACKETS = new RegExp(`^- *\\[${NAME}\\] +(\\S.*)$`, 'u');
const SOUND =
  /^(?:applause|cheer|cough|crosstalk|inaudible|laugh|music|noise|pause|sigh|silence)(?:s|ing|ter)?(?= |$)/i;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}\d+([&|@/-]/u;
/** Parts of names that are written small; those of the second list never begin one. */
const PARTICLES = new Set(
  'al bin da das de del della den der di do dos du el la le ten ter van von zu'.split(' '),
);
const LINKS = new Set('and of the y'.split(' '));
const MOST_WORDS = 7;
/** From as many cues on, a few that open with "First: …" do not make it a file with names. */
const CUES_TO_TELL_BY = 5;

/** "[Ann Lee]" and "Ann Lee" are the same. */
export function bareName(written: string): string {
  const name = written.trim();
  return /^\[([^[\]]*[^[\] ])\]$/.exec(name)?.[1] ?? name;
}

/** Whether a text is written as names are: each word with a capital, but for the "van" and "de" within. */
export function looksLikeName(text: string): boolean {
  const words = text.split(' ').filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    /\p{L}|\d{3}/u.test(text) &&
    words.some((word) => CAPITAL.test(word)) &&
    words.every((word, i) => CAPITAL.test(word) || PARTICLES.has(word) || (i > 0 && LINKS.has(word)))
  );
}

/**
 * Which of these openings are names: they are written so, or the same few small words stand before several turns ("me").
 * @returns each with how often it stands there.
 */
export function namesAmong(openings: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  return new Map(
    [...counts].filter(([opening, count]) => looksLikeName(opening) || count > opening.split(' ').length),
  );
}

/**
 * Zoom and subtitles have "Name: text" where WebVTT has a voice tag.
 * Where the name stands only at a change of speaker, it holds until the next one.
 */
export function namePrefixes(cues: readonly ImportedCue[]): ImportedCue[] {
  if (cues.some(({ speaker }) => speaker !== null)) return [...cues];
  const split = cues.map(({ text }) => {
    const [, name = '', rest = ''] = PREFIX.exec(text) ?? inBrackets(text) ?? [];
    return { name: bareName(name), rest };
  });
  const openings = split.map(({ name }) => name);
  const names = namesAmong(openings.filter(Boolean));
  if (!hasNames(openings, names)) return [...cues];
  const named = cues.map((cue, i): ImportedCue => {
    const { name, rest } = split[i]!;
    return names.has(name) ? { ...cue, speaker: name, text: rest } : cue;
  });
  return isNamedAtChanges(named) ? carryNames(named) : named;
}

function inBrackets(text: string): RegExpExecArray | null {
  const match = IN_BRACKETS.exec(text);
  return match && SOUND.test(match[1]!) ? null : match;
}

/** A file with names begins with one, repeats one, or has one in every other cue. */
function hasNames(openings: readonly string[], names: ReadonlyMap<string, number>): boolean {
  const found = openings.filter((opening) => names.has(opening)).length;
  return (
    openings.length < CUES_TO_TELL_BY ||
    names.has(openings[0]!) ||
    [...names.values()].some((count) => count > 1) ||
    found >= openings.length / 2
  );
}

/** Some cues have no name, and none repeats the one before it. */
function isNamedAtChanges(cues: readonly ImportedCue[]): boolean {
  const said = cues.flatMap(({ speaker }) => speaker ?? []);
  return said.length < cues.length && said.every((name, i) => i === 0 || name !== said[i - 1]);
}

function carryNames(cues: readonly ImportedCue[]): ImportedCue[] {
  let speaker: string | null = null;
  let endMs = Number.NEGATIVE_INFINITY;
  return cues.map((cue) => {
    if (cue.speaker !== null || cue.startMs - endMs >= LONGEST_BREAK_MS) speaker = cue.speaker;
    endMs = cue.endMs;
    return { ...cue, speaker };
  });
}
