export interface SpokenPart {
  speaker: string | null;
  text: string;
}

/** Zoom and subtitles have "Name: text" instead of a voice tag. */
export function splitName(text: string): SpokenPart {
  const match = /^([\p{L}][\p{L}\p{M}\d.'’()&\- ]{0,60}?): (\S.*)$/u.exec(text);
  return match ? { speaker: match[1]!.trim(), text: match[2]! } : { speaker: null, text };
}
