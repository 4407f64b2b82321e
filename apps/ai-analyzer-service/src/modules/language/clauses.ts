import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  HESITATIONS,
  PREPOSITIONS,
  SUBJECTS,
  WH,
} from './lexicon.js';
import { isPunctuated, type Token } from './tokens.js';
import { isFinite, isPast, isVerbish } from './verbs.js';

/** A stretch of words that says one thing. */
export interface Clause {
  tokens: readonly Token[];
  /** 0 at the start of the list it was cut from, 1 at its end. */
  position: number;
}

/** Silence within a turn that ends a clause where no marks do. */
const CLAUSE_GAP_MS = 600;
const SHORTEST_WORDS = 4;

const TIME_OPENERS = new Set(
  'after when once finally eventually first second basically afterwards ultimately'.split(' '),
);
const JOINERS = new Set('and but so because then'.split(' '));
/** Phrases that begin a new thought wherever they stand. */
const PHRASES =
  /^(?:(?:a|one|two|three|four|six|few|several) (?:days?|weeks?|months?|years?|hours?) later|within (?:a|one|two|three) (?:days?|weeks?|months?)|in the end|at the end|as a result|since then|after that|because of that|at that time|at the time|last (?:year|month|week|summer|winter|quarter)|(?:my|our|the) (?:\w+ )?(?:task|job|goal|role|challenge|objective|responsibility|result|outcome|approach|plan) (?:was|is))\b/;
const PHRASE_STARTS =
  /^(?:a|one|two|three|four|six|few|several|within|in|at|as|since|after|because|last|my|our|the)$/;

function aheadOf(tokens: readonly Token[], i: number): string {
  return tokens
    .slice(i, i + 4)
    .map((token) => token.norm)
    .join(' ');
}

/** "and complaints fell": a noun and its verb follow. */
const VERB_WITHIN = 3;

function joinsClause(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.norm ?? '';
  const first = HESITATIONS.has(next) || next === 'then' ? i + 2 : i + 1;
  const after = tokens[first]?.norm ?? '';
  if (SUBJECTS.has(after) || DETERMINERS.has(after) || after === 'then' || after === 'after') return true;
  if (isVerbish(after) || PREPOSITIONS.has(after)) return false;
  return tokens.slice(first + 1, first + 1 + VERB_WITHIN).some((token) => isFinite(token.norm));
}

/** "… so i added an index": a conjunction or a time word with a subject soon after it. */
export function opensClause(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.norm ?? '';
  const before = tokens[i - 1]?.norm ?? '';
  if (JOINERS.has(word)) return joinsClause(tokens, i);
  if (JOINERS.has(before)) return false;
  if (TIME_OPENERS.has(word)) return true;
  if (PHRASE_STARTS.test(word) && PHRASES.test(aheadOf(tokens, i))) return true;
  const glued =
    CONJUNCTIONS.has(before) ||
    AUXILIARIES.has(before) ||
    WH.has(before) ||
    before === 'that' ||
    before === 'than';
  return SUBJECT.test(word) && !glued && !HESITATIONS.has(before) && i > 0;
}

const SUBJECT = /^(?:i|we|they|he|she)$/;

const BINDS = new Set('that than like as both all each'.split(' '));
/** After these a thing is still to come. */
const LEADS_ON: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...WH,
  ...BINDS,
  ...HESITATIONS,
]);

/** Whether a thing before it is at its end: "at the meeting | the board voted"; not after a verb, "asked the board". */
function endsThing(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.norm ?? '';
  const before = tokens[i - 1]?.norm ?? '';
  const isNoun = DETERMINERS.has(before) || PREPOSITIONS.has(before);
  return !LEADS_ON.has(word) && (isNoun || !isVerbish(word));
}

const QUANTITIES = new Set('almost nearly most half'.split(' '));
const STANDS_ALONE = new Set(
  "it nobody everybody everyone everything customers people it's they're we're".split(' '),
);
const TIME = /^(?:days?|weeks?|months?|years?|mornings?|nights?|evenings?|hours?|time)$/;

/** Without marks: "the board voted", "it took", "almost all of them stayed"; a subject of its own with its verb after it. */
function bringsItsVerb(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.norm ?? '';
  const alone = STANDS_ALONE.has(word);
  const leads = QUANTITIES.has(word) || (DETERMINERS.has(word) && !BINDS.has(word));
  if (!(alone || leads) || !endsThing(tokens, i - 1)) return false;
  const next = tokens[i + 1]?.norm ?? '';
  if (alone) return word.includes("'") || isFinite(next);
  if (TIME.test(next)) return false;
  const ahead = tokens.slice(i + 1, i + 2 + VERB_WITHIN);
  const verb = ahead.findIndex((token) => isFinite(token.norm));
  const broken = ahead.findIndex((token) => BINDS.has(token.norm) || WH.has(token.norm));
  return verb > 0 && (broken === -1 || verb < broken);
}

function cutBefore(tokens: readonly Token[], i: number, words: number, punctuated: boolean): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before) return false;
  if (before.mark === 'stop' || before.mark === 'question') return true;
  if (token.turnId !== before.turnId) return true;
  if (before.mark === 'comma' && words >= SHORTEST_WORDS && (isPast(token.norm) || opensClause(tokens, i)))
    return true;
  if (punctuated) return words >= SHORTEST_WORDS && opensClause(tokens, i);
  if (words >= SHORTEST_WORDS && bringsItsVerb(tokens, i)) return true;
  if (words >= SHORTEST_WORDS && token.gapMs >= CLAUSE_GAP_MS && !HESITATIONS.has(before.norm)) return true;
  return words >= SHORTEST_WORDS && opensClause(tokens, i);
}

/** By marks where the transcript writes them, by wording, and by silence where there are no marks. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const punctuated = isPunctuated(tokens);
  const cuts: Token[][] = [];
  let current: Token[] = [];
  tokens.forEach((token, i) => {
    if (current.length > 0 && cutBefore(tokens, i, current.length, punctuated)) {
      cuts.push(current);
      current = [];
    }
    current.push(token);
  });
  if (current.length > 0) cuts.push(current);
  return cuts.map((clause, i) => ({
    tokens: clause,
    position: cuts.length === 1 ? 0 : i / (cuts.length - 1),
  }));
}
