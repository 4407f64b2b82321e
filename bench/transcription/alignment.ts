export interface TruthWord {
  w: string;
  /** Seconds. */
  start: number;
  end: number;
  speaker: 'interviewer' | 'candidate';
  filler: boolean;
}

export interface HeardWord {
  text: string;
  startMs: number;
  endMs: number;
}

/** One step of the cheapest way from what was said to what was written. */
export interface Step {
  said: TruthWord | null;
  heard: HeardWord | null;
}

export function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9']/g, '');
}

/** Levenshtein over words; "data base" counts as "database" on both sides. */
export function align(said: readonly TruthWord[], heard: readonly HeardWord[]): Step[] {
  const left = joinCompounds(
    said,
    ({ w }) => w,
    (word, w) => ({ ...word, w }),
  );
  const right = joinCompounds(
    heard,
    ({ text }) => text,
    (word, text) => ({ ...word, text }),
  );
  const cost = Array.from({ length: left.length + 1 }, () => new Int32Array(right.length + 1));
  for (let i = 0; i <= left.length; i += 1) cost[i]![0] = i;
  for (let j = 0; j <= right.length; j += 1) cost[0]![j] = j;
  const differ = (i: number, j: number) => (plain(left[i - 1]!.w) === plain(right[j - 1]!.text) ? 0 : 1);
  for (let i = 1; i <= left.length; i += 1) {
    for (let j = 1; j <= right.length; j += 1) {
      cost[i]![j] = Math.min(cost[i - 1]![j - 1]! + differ(i, j), cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1);
    }
  }
  const steps: Step[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0;) {
    const here = cost[i]![j]!;
    if (i > 0 && j > 0 && here === cost[i - 1]![j - 1]! + differ(i, j)) {
      steps.push({ said: left[(i -= 1)]!, heard: right[(j -= 1)]! });
    } else if (i > 0 && here === cost[i - 1]![j]! + 1) steps.push({ said: left[(i -= 1)]!, heard: null });
    else steps.push({ said: null, heard: right[(j -= 1)]! });
  }
  return steps.reverse();
}

function joinCompounds<T>(
  words: readonly T[],
  textOf: (word: T) => string,
  withText: (word: T, text: string) => T,
): T[] {
  const joined: T[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const text = plain(textOf(word));
    if (text === '') continue;
    if (last !== undefined && text === 'base' && plain(textOf(last)) === 'data') {
      joined[joined.length - 1] = withText(last, 'database');
    } else joined.push(word);
  }
  return joined;
}
