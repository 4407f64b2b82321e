/** How often each word follows each history; the history is up to two words, joined by a space. */
export type Counts = Map<string, Map<string, number>>;

const HESITATIONS = ['um', 'uh'];
/** People hesitate at the start and after words that need something to follow. */
const HESITATION_AT_START = 0.25;
const HESITATION_AFTER_LINK = 0.12;
const HESITATION_ELSEWHERE = 0.04;
const LINKS = new Set(
  'and so but because then is was were are the a an to for with that in of on my our like well i we or by about had have sure yes yeah okay'.split(
    ' ',
  ),
);

/** Adds one line of the phrase list: every way through its alternatives, equally likely. */
export function addPhrase(counts: Counts, line: string): void {
  const slots = parse(line);
  const ways = slots.reduce((product, slot) => product * slot.length, 1);
  let states = new Map<string, number>([['<s>', Math.min(60, Math.sqrt(ways))]]);
  for (const slot of slots) {
    const after = new Map<string, number>();
    for (const alternative of slot) {
      let branch = new Map([...states].map(([state, weight]) => [state, weight / slot.length]));
      for (const word of alternative) branch = step(counts, branch, word);
      for (const [state, weight] of branch) bump(after, state, weight);
    }
    states = after;
  }
  step(counts, states, '</s>');
}

function parse(line: string): string[][][] {
  return [...line.matchAll(/\(([^)]*)\)|(\S+)/g)].map(([, group, word]) =>
    (group === undefined ? [word!] : group.split('|')).map((part) => part.split(' ').filter(Boolean)),
  );
}

function step(counts: Counts, states: Map<string, number>, word: string): Map<string, number> {
  const after = new Map<string, number>();
  for (const [state, weight] of states) {
    const chance = word === '</s>' ? 0 : hesitation(state);
    for (const filler of chance > 0 ? HESITATIONS : []) {
      const share = (weight * chance) / HESITATIONS.length;
      count(counts, state, filler, share);
      const paused = shift(state, filler);
      count(counts, paused, word, share);
      bump(after, shift(paused, word), share);
    }
    count(counts, state, word, weight * (1 - chance));
    bump(after, shift(state, word), weight * (1 - chance));
  }
  return after;
}

function hesitation(state: string): number {
  if (state === '<s>') return HESITATION_AT_START;
  return LINKS.has(state.slice(state.lastIndexOf(' ') + 1)) ? HESITATION_AFTER_LINK : HESITATION_ELSEWHERE;
}

/** The history after one more word: never more than two words. */
function shift(state: string, word: string): string {
  return `${state.slice(state.lastIndexOf(' ') + 1)} ${word}`;
}

/** Counts the word after the whole history and after each shorter one. */
function count(counts: Counts, state: string, word: string, weight: number): void {
  const last = state.slice(state.lastIndexOf(' ') + 1);
  for (const history of new Set([state, last, ''])) {
    let followers = counts.get(history);
    if (!followers) counts.set(history, (followers = new Map()));
    bump(followers, word, weight);
  }
}

function bump(into: Map<string, number>, key: string, weight: number): void {
  into.set(key, (into.get(key) ?? 0) + weight);
}
