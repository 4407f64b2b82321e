const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

export interface SpokenPart {
  speaker: string | null;
  text: string;
}

/** The text of a cue without its tags; a voice tag says who speaks until it ends or the next one begins. */
export function plainCueText(cue: string): SpokenPart[] {
  const parts: SpokenPart[] = [];
  let speaker: string | null = null;
  let text = '';
  const close = () => {
    const plain = unescapeText(text).replace(/\s+/g, ' ').trim();
    if (plain !== '') parts.push({ ...splitName(speaker, plain) });
    text = '';
  };
  for (const [token] of cue.matchAll(/<[^>]*(?:>|$)|[^<]+/g)) {
    if (!token.startsWith('<')) text += token;
    else if (/^<v[.\s>]/.test(token)) {
      close();
      speaker = unescapeText(/^<v(?:\.\S+)?\s+([^>]*)>?$/.exec(token)?.[1] ?? '').trim() || null;
    } else if (token === '</v>') {
      close();
      speaker = null;
    }
  }
  close();
  return parts;
}

/** Zoom writes "Name: text" into the cue instead of a voice tag. */
function splitName(speaker: string | null, text: string): SpokenPart {
  if (speaker !== null) return { speaker, text };
  const match = /^([\p{L}][\p{L}\p{M}.'’\- ]{0,40}(?: \d+)?): (\S.*)$/u.exec(text);
  return match ? { speaker: match[1]!, text: match[2]! } : { speaker: null, text };
}

function unescapeText(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
