import { CONJUNCTIONS, HESITATIONS } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';

/** What a rule may look at around one place in a speaker's words. Absent words read as ''. */
export interface Around {
  /** The n-th word before the candidate phrase. */
  before(n: number): string;
  /** The n-th word after it. */
  after(n: number): string;
  /** A written mark before or after it. */
  markBefore: Token['mark'];
  markAfter: Token['mark'];
  /** Nothing but hesitations, markers and conjunctions stands before it in its clause. */
  opensClause: boolean;
  opensTurn: boolean;
  endsTurn: boolean;
  /** An um or uh follows at once. */
  hesitatesAfter: boolean;
  /** "than you know than": the same word on both sides, so what was begun is begun again. */
  restarts: boolean;
  /** Whether this transcript writes marks at all: only then does a missing comma say something. */
  punctuated: boolean;
}

const LIGHT = new Set([
  ...HESITATIONS,
  ...CONJUNCTIONS,
  'well',
  'oh',
  'yeah',
  'yes',
  'no',
  'okay',
  'ok',
  'right',
  'sure',
  'now',
  'see',
  'anyway',
]);
const LONG_GAP_MS = 500;

function startsAfter(token: Token): boolean {
  return token.mark !== 'none';
}

function opensClauseAt(tokens: readonly Token[], start: number): boolean {
  for (let i = start - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token || !next || next.turnStart) return true;
    if (startsAfter(token) || next.gapMs >= LONG_GAP_MS) return true;
    if (!LIGHT.has(token.norm)) return false;
  }
  return true;
}

const CUT_WORD = /\p{L}-[,.]?$/u;

/** "th- they", "what what": of a restart only the last attempt counts. */
function isAbandoned(token: Token, next: Token | undefined): boolean {
  return CUT_WORD.test(token.text) || (next?.norm === token.norm && !next.turnStart);
}

/** Looks past hesitations and restarts: "like um a a big" reads as "like a big"; never past the turn's own ends. */
function walk(tokens: readonly Token[], from: number, step: 1 | -1, nth: number): string {
  let left = nth;
  for (let i = from; i >= 0 && i < tokens.length; i += step) {
    const token = tokens[i];
    if (!token) return '';
    const crossed = step === 1 ? token.turnStart : tokens[i + 1]?.turnStart === true;
    if (crossed) return '';
    if (
      HESITATIONS.has(token.norm) ||
      isAbandoned(token, i === from && step === -1 ? undefined : tokens[i + 1])
    )
      continue;
    left -= 1;
    if (left === 0) return token.norm;
  }
  return '';
}

/** Farther apart, the same word again is no second attempt. */
const ATTEMPT_WORDS = 4;

/** "like a, uh, like": the words between one attempt and the next are what the next goes on with. "like like" is two words, not two attempts. */
function isSecondAttempt(tokens: readonly Token[], first: number, second: number): boolean {
  if (second - first === 1) return false;
  const words = tokens.slice(first + 1, second).filter(({ norm }) => !HESITATIONS.has(norm));
  const again = tokens.slice(second + 1, second + 1 + words.length);
  const withinTurn = [...tokens.slice(first + 1, second + 1), ...again].every((token) => !token.turnStart);
  return withinTurn && words.every(({ norm }, i) => norm === again[i]?.norm);
}

/** Of a phrase begun anew, where its first attempt and its last one stand; the grammar around it is that of both. */
function attemptsAt(tokens: readonly Token[], start: number): { first: number; last: number } {
  const found = { first: start, last: start };
  const norm = tokens[start]?.norm;
  for (let i = start - 1; i >= Math.max(0, found.first - ATTEMPT_WORDS); i -= 1)
    if (tokens[i]?.norm === norm && isSecondAttempt(tokens, i, found.first)) found.first = i;
  for (let i = start + 1; i <= Math.min(tokens.length - 1, found.last + ATTEMPT_WORDS); i += 1)
    if (tokens[i]?.norm === norm && isSecondAttempt(tokens, found.last, i)) found.last = i;
  return found;
}

export function around(tokens: readonly Token[], start: number, length: number, punctuated: boolean): Around {
  const end = start + length - 1;
  const previous = tokens[start]?.turnStart ? undefined : tokens[start - 1];
  const following = tokens[end + 1];
  const endsTurn = following === undefined || following.turnStart;
  const attempts = tokens[start]?.norm === 'like' ? attemptsAt(tokens, start) : { first: start, last: end };
  const before = (n: number): string =>
    tokens[attempts.first]?.turnStart === false ? walk(tokens, attempts.first - 1, -1, n) : '';
  const after = (n: number): string => (endsTurn ? '' : walk(tokens, attempts.last + 1, 1, n));
  return {
    before,
    after,
    restarts: before(1) !== '' && before(1) === after(1),
    markBefore: previous?.mark ?? 'stop',
    markAfter: tokens[end]?.mark ?? 'none',
    opensClause: opensClauseAt(tokens, start),
    opensTurn: tokens[start]?.turnStart === true || opensTurnAt(tokens, start),
    endsTurn,
    hesitatesAfter: !endsTurn && HESITATIONS.has(following.norm),
    punctuated,
  };
}

function opensTurnAt(tokens: readonly Token[], start: number): boolean {
  for (let i = start; i > 0; i -= 1) {
    const token = tokens[i];
    if (token?.turnStart) return true;
    const before = tokens[i - 1];
    if (
      !before ||
      !(HESITATIONS.has(before.norm) || /^(?:yeah|yes|okay|ok|sure|oh|well|right)$/.test(before.norm))
    )
      return false;
  }
  return true;
}
