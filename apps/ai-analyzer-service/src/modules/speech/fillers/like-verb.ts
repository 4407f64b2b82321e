import { AUXILIARIES, SUBJECT_PRONOUNS, isNumber } from '../../language/lexicon.js';
import { isBaseVerb, isFinite } from '../../language/verbs.js';
import type { Around } from './around.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "would like", "don't like", "to like". */
const HELPERS = set(
  "would i'd you'd we'd they'd he'd she'd do don't does doesn't did didn't to might may should could can can't won't will i'll you'll we'll they'll",
);
/** "went to like the mall", "down to like zero": the preposition. */
const WAY = /^(?:go|goes|went|going|gone|come|came|over|up|down|back|out|drive|drove|moved|close|next|from)$/;
/** "i'd like work": these are nouns as well. */
const NOUN_TOO = set(
  'help work change talk play show support design plan drive dance drink sleep travel run walk ride cook cut fish look read paint fight',
);
const PARTICLE = /^(?:in|out|up|down|off|over|away|around|through|back|there)$/;
/** Where no subject stands before: "also like to", "never like that". */
const ALWAYS_VERB = set('always never also still personally');
const OBJECT_PRONOUN = set('it them him her me us those these');
/** Nouns that are a subject as a pronoun is: "people like drive through there". */
const NOUN_SUBJECTS = set('people everybody nobody kids guys folks parents');
const ADVERBS = set('always never also still personally really just actually kind sort of even only already');

/** "really like", "always liked": what may stand between a verb and what goes before it. */
const MID_VERB = set('really just actually always never also still even only particularly especially of');
const BARE_ADVERB = /^(?:never|always|just|almost|even|still|already)$|ly$/;

/** "don't really like", "would kind of like". */
function helpedFromAfar(at: Around, b1: string, b2: string): boolean {
  if (!MID_VERB.has(b1)) return false;
  const helper = b1 === 'of' && /^(?:kind|sort)$/.test(b2) ? at.before(3) : b2;
  return HELPERS.has(helper);
}

/** "he like never comes": he "likes", unless a question turned the two around; "they like totally forgot": another verb follows. */
function isNoVerbOf(at: Around, b1: string, b2: string, a1: string): boolean {
  const another = BARE_ADVERB.test(a1) && (isFinite(at.after(2)) || isBaseVerb(at.after(2)));
  return another || (/^(?:he|she)$/.test(b1) && !AUXILIARIES.has(b2));
}

/** Whether it is the verb: "i like it", "would you like to", "kids don't like school". */
export function isVerb(at: Around): boolean {
  const [b1, b2, a1] = [at.before(1), at.before(2), at.after(1)];
  if (b1 === 'to' && (isNumber(a1) || WAY.test(b2))) return false;
  if (HELPERS.has(b1)) return !isAnotherVerb(at);
  if (helpedFromAfar(at, b1, b2)) return !isAnotherVerb(at);
  if (SUBJECT_PRONOUNS.has(b1) && isNoVerbOf(at, b1, b2, a1)) return false;
  if (OBJECT_PRONOUN.has(a1) && SUBJECT_PRONOUNS.has(b1)) return true;
  // "something i like is": what does not agree with the subject belongs to another.
  if ((b1 === 'i' && /^(?:is|are|was)$/.test(a1)) || (/^(?:you|we|they)$/.test(b1) && a1 === 'is'))
    return true;
  const subject = (SUBJECT_PRONOUNS.has(b1) && b1 !== 'it') || NOUN_SUBJECTS.has(b1);
  const adverb = ADVERBS.has(b1) && ((SUBJECT_PRONOUNS.has(b2) && b2 !== 'it') || NOUN_SUBJECTS.has(b2));
  if (!subject && !adverb) return ALWAYS_VERB.has(b1);
  // "he just like sits there": the verb would be "likes".
  if (adverb && /^(?:he|she)$/.test(b2) && !AUXILIARIES.has(at.before(3))) return false;
  const another = isFinite(a1) || isNumber(a1) || (subject ? takesOver(at, a1) : isAnotherVerb(at));
  // "they like have …": another verb takes the clause, so this one was not its verb.
  return !another || at.endsTurn;
}

/** "people like just sit there", "we like grew up": a verb at once or past an adverb. */
function takesOver(at: Around, a1: string): boolean {
  return isBaseVerb(a1) || (BARE_ADVERB.test(a1) && (isFinite(at.after(2)) || isBaseVerb(at.after(2))));
}

/** "didn't like hit her", "would like walk in": the verb that the helper stands for is still to come. */
function isAnotherVerb(at: Around): boolean {
  const verb = at.after(1);
  return verb !== 'like' && isBaseVerb(verb) && (!NOUN_TOO.has(verb) || PARTICLE.test(at.after(2)));
}

/** "people like drive through there": a noun has its verb after, so this is no "people like him" either. */
export function standsBeforeVerb(at: Around): boolean {
  return NOUN_SUBJECTS.has(at.before(1)) && takesOver(at, at.after(1));
}
