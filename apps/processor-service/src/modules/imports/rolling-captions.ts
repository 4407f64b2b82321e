/** From as large a share of the cues on that begin with what the one before ended with, the captions roll. */
const ROLLING = 0.5;
const FEWEST_CUES = 4;

/**
 * Captions that roll up (YouTube's own, live television) show the last lines again above each new one: what was
 * said once stands there once. Other captions stay as they are: who says "Yes." twice has said it twice.
 * @param texts of the cues, in their order, lines and tags as written
 */
export function unrolled(texts: readonly string[]): string[] {
  const lines = texts.map(linesOf);
  const repeated = lines.map((now, i) => repeatedLines(lines[i - 1] ?? [], now));
  const rolls = repeated.filter((count) => count > 0).length;
  if (texts.length < FEWEST_CUES || rolls < ROLLING * (texts.length - 1)) return [...texts];
  return lines.map((now, i) => now.slice(repeated[i]).join('\n'));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => plain(line) !== '');
}

/** How many of the first lines are the last ones of the cue before. */
function repeatedLines(before: readonly string[], now: readonly string[]): number {
  for (let count = Math.min(before.length, now.length); count > 0; count -= 1) {
    const shown = before.slice(-count);
    if (shown.every((line, i) => plain(line) === plain(now[i]!))) return count;
  }
  return 0;
}

/** Whose voice it is stays: two persons may say the same. */
function plain(line: string): string {
  return line
    .replace(/<(?!v[ .>])[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
