const SPACE = '[ \\t\\f\\r\\n]*';
const TIMESTAMP = /^(\d+):(\d{2})(?::(\d{2}))?\.(\d{3})/;
const ARROW = new RegExp(`^${SPACE}-->${SPACE}`);

/** "00:01.000 --> 00:02.000 align:start"; null where a time or the arrow cannot be read. */
export function collectTimings(line: string): { startMs: number; endMs: number; rest: string } | null {
  const start = collectTimestamp(line.replace(new RegExp(`^${SPACE}`), ''));
  const arrow = start && ARROW.exec(start.rest);
  if (!arrow) return null;
  const end = collectTimestamp(start.rest.slice(arrow[0].length));
  return end && { startMs: start.ms, endMs: end.ms, rest: end.rest };
}

/** The whole text is one timestamp; null where it is something else. */
export function parseTimestamp(text: string): number | null {
  const timestamp = collectTimestamp(text);
  return timestamp?.rest === '' ? timestamp.ms : null;
}

/** [hours:]minutes:seconds.milliseconds: hours are as many digits as they need, or what does not fit minutes. */
function collectTimestamp(text: string): { ms: number; rest: string } | null {
  const match = TIMESTAMP.exec(text);
  if (!match) return null;
  const [whole, first = '', second = '', third, fraction = ''] = match;
  if (third === undefined && (first.length !== 2 || Number(first) > 59)) return null;
  const [hours, minutes, seconds] = third === undefined ? ['0', first, second] : [first, second, third];
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  // A fourth digit is left over here, and is no setting either.
  if (/^\d/.test(text.slice(whole.length))) return null;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction);
  return Number.isSafeInteger(ms) ? { ms, rest: text.slice(whole.length) } : null;
}
