import type { TranscriptWord } from '@interview-buddy/shared-types/models';

interface Pair {
  old: number;
  fresh: number;
}

/**
 * Gives a text that the person wrote the times of the words it replaces. What they left as it was keeps its times and
 * confidence; what they wrote anew takes the time of what stood there. Starts never go backwards.
 * @param words never empty.
 */
export function alignWords(words: readonly TranscriptWord[], text: string): TranscriptWord[] {
  const fresh = text.split(/\s+/).filter(Boolean);
  const result: TranscriptWord[] = [];
  let [oldAt, freshAt] = [0, 0];
  for (const { old, fresh: at } of [...keptWords(words, fresh), { old: words.length, fresh: fresh.length }]) {
    result.push(...timed(words, oldAt, old, fresh.slice(freshAt, at)));
    const kept = words[old];
    if (kept) result.push(kept.text === fresh[at] ? kept : { ...kept, text: fresh[at]!, corrected: true });
    [oldAt, freshAt] = [old + 1, at + 1];
  }
  return result;
}

/** Words that say the same, whatever their case and marks. */
function sameWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}']+/gu, '') || word;
}

/** Longest common subsequence; what is equal at both ends is left out of the table. */
function keptWords(words: readonly TranscriptWord[], fresh: readonly string[]): Pair[] {
  const a = words.map(({ text }) => sameWord(text));
  const b = fresh.map(sameWord);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = commonPairs(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, i) => ({ old: i, fresh: i })),
    ...middle.map(({ old, fresh: at }) => ({ old: old + head, fresh: at + head })),
    ...Array.from({ length: tail }, (_, i) => ({
      old: a.length - tail + i,
      fresh: b.length - tail + i,
    })),
  ];
}

function commonPairs(a: readonly string[], b: readonly string[]): Pair[] {
  const width = b.length + 1;
  // Length of the longest common subsequence of a[i…] and b[j…].
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push({ old: i++, fresh: j++ });
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Times for words that stand in place of words[from…to): one for one where they are as many, else by their length. */
function timed(
  words: readonly TranscriptWord[],
  from: number,
  to: number,
  fresh: readonly string[],
): TranscriptWord[] {
  const sure = words[0]!.confidence === null ? null : 1;
  const written = (text: string, startMs: number, endMs: number): TranscriptWord => ({
    text,
    startMs,
    endMs,
    confidence: sure,
    corrected: true,
  });
  if (fresh.length === to - from) {
    return fresh.map((text, i) => written(text, words[from + i]!.startMs, words[from + i]!.endMs));
  }
  const { startMs, endMs } = room(words, from, to);
  const letters = fresh.reduce((sum, word) => sum + word.length, 0);
  let before = 0;
  return fresh.map((text) => {
    const at = (share: number) => startMs + Math.round(((endMs - startMs) * share) / letters);
    const start = at(before);
    before += text.length;
    return written(text, start, at(before));
  });
}

/** The time of words[from…to), or what lies between its neighbours where it is empty. */
function room(
  words: readonly TranscriptWord[],
  from: number,
  to: number,
): { startMs: number; endMs: number } {
  const nextStart = words[to]?.startMs ?? Infinity;
  if (from < to) {
    const { startMs } = words[from]!;
    return { startMs, endMs: Math.max(startMs, Math.min(words[to - 1]!.endMs, nextStart)) };
  }
  const startMs = Math.min(words[from - 1]?.endMs ?? words[0]!.startMs, nextStart);
  return { startMs, endMs: nextStart === Infinity ? startMs : nextStart };
}
