/** Why a piece of text is set apart. */
export type MarkKind = 'filler' | 'star' | 'search' | 'target';

/** Characters from `from` up to `to` of the text of one turn. */
export interface Mark {
  from: number;
  to: number;
  kind: MarkKind;
  /** What a reader should be told about it: "Result". */
  note?: string;
}

export interface Segment {
  text: string;
  marks: Mark[];
}

export interface TimedText {
  text: string;
  words: { from: number; to: number; startMs: number; endMs: number }[];
}

/** The words of a turn as one text, with where each stands in it. */
export function timedText(turn: {
  text: string;
  words: readonly { text: string; startMs: number; endMs: number }[];
}): TimedText {
  if (turn.words.length === 0) return { text: turn.text, words: [] };
  let text = '';
  const words = turn.words.map((word) => {
    if (text !== '') text += ' ';
    const from = text.length;
    text += word.text;
    return { from, to: text.length, startMs: word.startMs, endMs: word.endMs };
  });
  return { text, words };
}

/** The characters that were said in a stretch of time; null where none were. */
export function charactersAt(
  { words }: TimedText,
  startMs: number,
  endMs: number,
): { from: number; to: number } | null {
  const isInside = (word: { startMs: number; endMs: number }) =>
    word.startMs < Math.max(endMs, startMs + 1) && (word.endMs > startMs || word.startMs === startMs);
  const inside = words.filter(isInside);
  const first = inside[0];
  const last = inside.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Cuts the text wherever a mark begins or ends; every piece knows its marks. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.from < mark.to && mark.from < text.length);
  const cuts = new Set([0, text.length]);
  for (const mark of inside) {
    cuts.add(Math.max(0, mark.from));
    cuts.add(Math.min(text.length, mark.to));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) break;
    segments.push({
      text: text.slice(from, to),
      marks: inside.filter((mark) => mark.from <= from && mark.to >= to),
    });
  }
  return segments;
}

/** Where a searched text stands, without regard to case. */
export function occurrences(text: string, search: string): { from: number; to: number }[] {
  const needle = search.trim().toLowerCase();
  if (needle === '') return [];
  const hay = text.toLowerCase();
  const found: { from: number; to: number }[] = [];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) {
    found.push({ from: at, to: at + needle.length });
  }
  return found;
}
