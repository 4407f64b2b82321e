import {
  AUXILIARIES,
  BE,
  CONJUNCTIONS,
  DEGREES,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBJECTS,
  WH,
  isNumber,
} from '../../language/lexicon.js';
import { isQuality } from '../../language/qualities.js';
import { isBaseVerb, isFinite, isVerbish } from '../../language/verbs.js';
import type { Around } from './around.js';
import { isVerb, standsBeforeVerb } from './like-verb.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "feel like", "things like that", "just like": the comparison. */
const BEFORE_COMPARISON = set(
  'feel feels felt feeling look looks looked looking sound sounds sounded sounding seem seems seemed taste tastes smell smells act acts acted acting things thing something anything nothing everything somewhere anywhere someplace nowhere anybody nobody somebody someone stuff places people companies tools much more exactly not nearly somewhat almost treat treated words areas ones work',
);
/** "stuff like in the garage": no thing is compared. */
const PLAIN_NOUN = /^(?:stuff|things?|places|people|companies|tools|areas)$/;
/** "looked at me like i was crazy", "treat them like adults". */
const MANNER_VERB = /^(?:look|treat|act|talk|behave|stare)(?:s|ed|ing)?$/;
/** "it's like a dollar": about so much. */
const AMOUNT =
  /^(?:dollars?|cents?|hours?|minutes?|seconds|days?|weeks?|months?|years?|miles?|inch|inches|feet|foot|pounds?|quarter|half|couple|few|million|thousand|hundred|percent|lot|bunch|block|blocks)$/;
const ASKS = /^(?:sure|know|mean|wonder|wondering|ask|asked|remember|figure|see|tell)$/;
/** Whoever can say something: "he was like no way". "it's like they don't care" tells of no words. */
const SPEAKER = /^(?:i'm|he's|she's|you're|we're|they're)$/;
const FIXED_AFTER = set('that this');
const HAVING = /^(?:have|has|had|got|with|see|saw|there's|of|doing)$/;
const QUOTED = set("i you he she we they oh hey okay well wow no yes yeah what why i'm you're it's let's");
/** What is said at once in reply: "they were like sure come over". */
const REPLIES =
  /^(?:sure|please|god|gosh|whoa|hi|hello|alright|nope|yep|forget|leave|stop|wait|listen|don't|do|are|can|will|who|where|how)$/;
/** "it was really like a ghost town". */
const SOFTENS = /^(?:really|still|always|sometimes|probably|kinda|sorta)$/;
const CLAUSE_SUBJECT =
  /^(?:everybody|everyone|nobody|somebody|someone|people|something|whenever|whatever|uh|um)$/;
const QUANTIFIER = /^(?:most|all|some|half|both|part)$/;
const COPULA_OBJECT_OK = set('really very so totally super pretty too actually basically all not');
const OBJECT_PRONOUN = set('it them him her me us those these');

function isComparison(at: Around, b1: string, b2: string, a1: string, a2: string): boolean {
  // "it's just like you can't get it": a clause of its own; "just like you said" compares.
  if (b1 === 'just' && BE.has(b2) && SUBJECT_PRONOUNS.has(a1) && AUXILIARIES.has(a2)) return false;
  // "i'm not sure like what he does": a question of its own; "that's like what we did" compares.
  if (a1 === 'what') return !(at.opensClause || ASKS.test(b1));
  if (SUBJECT_PRONOUNS.has(a1) && a2 === 'used') return true;
  if (exists(b1, b2) && a2 !== '') return false;
  if (
    (MANNER_VERB.test(b2) && OBJECT_PRONOUN.has(b1)) ||
    (MANNER_VERB.test(at.before(3)) && SUBJECT_PRONOUNS.has(a1))
  )
    return true;
  if (a1 === 'this' && a2 !== '' && HAVING.test(b1)) return false;
  // "like this one time we drove": it opens a story; "like that and so on" compares.
  if (at.opensClause && FIXED_AFTER.has(a1) && a2 !== '')
    return CONJUNCTIONS.has(a2) || PREPOSITIONS.has(a2) || (a2 === 'you' && at.after(3) === 'know');
  if (FIXED_AFTER.has(a1) && !isFinite(a2)) return true;
  if (a1 === 'that' || a1 === 'this') return BEFORE_COMPARISON.has(b1);
  // "like there's no tomorrow", "like they own the place".
  if ((a1 === "there's" && a2 === 'no') || (SUBJECT_PRONOUNS.has(a1) && /^own(?:s|ed)?$/.test(a2)))
    return true;
  if (a2 === 'else' && /^(?:every|any|some)(?:body|one|thing)$/.test(a1)) return true;
  if ((a1 === 'i' || a1 === 'you') && /^(?:said|say|mentioned)$/.test(a2)) return true;
  if (/^(?:it|them|him|me|us)$/.test(a1) && !isFinite(a2) && !isFinite(at.after(3))) return true;
  if (/^(?:me|him|us|them)$/.test(b1) && isComparedTo(a1, a2)) return true;
  if (at.punctuated && at.markBefore === 'comma' && at.markAfter === 'comma') return false;
  if (b1 === 'not' && (DEGREES.has(a1) || isNumber(a1) || a1 === 'every')) return false;
  if (PLAIN_NOUN.test(b1) && PREPOSITIONS.has(a1)) return false;
  if (BEFORE_COMPARISON.has(b1)) return true;
  if (
    b1 === 'lot' ||
    (b1 === 'just' &&
      !isFinite(a1) &&
      !isNumber(a1) &&
      !DEGREES.has(a1) &&
      !(SUBJECT_PRONOUNS.has(b2) && (isBaseVerb(a1) || isThirdPerson(b2, a1))))
  )
    return true;
  if (at.endsTurn || at.markAfter === 'stop' || at.markAfter === 'question')
    return !at.punctuated || at.markAfter !== 'none';
  // "that's not what it's like".
  if (b2 === 'what' && BE.has(b1)) return true;
  if (isCopula(b1) && !b1.startsWith('there')) return isLikened(b1, b2, a1, a2);
  if (SOFTENS.test(b1) && isCopula(b2)) return isLikened(b2, at.before(3), a1, a2);
  if (b1 === 'of' && /^(?:kind|sort)$/.test(b2))
    return (
      DETERMINERS.has(a1) ||
      OBJECT_PRONOUN.has(a1) ||
      (isCopula(at.before(3)) && !isNumber(a1) && !DEGREES.has(a1))
    );
  return (
    b1 === "what's" ||
    ((SUBJECT_PRONOUNS.has(b1) || b1 === 'that') &&
      (/^what(?:'s)?$/.test(b2) ||
        (/^(?:is|was)$/.test(b2) &&
          (/^(?:what|how)$/.test(at.before(3)) || isComparedTo(a1, a2) || isNamed(a1, a2)))))
  );
}

/** "there was like this huge tree". */
function exists(b1: string, b2: string): boolean {
  return b1.startsWith("there's") || (BE.has(b1) && b2 === 'there');
}

/** After "is": "like a dream", "like living there", "he's like no way". */
function isLikened(b1: string, b2: string, a1: string, a2: string): boolean {
  if (isComparedTo(a1, a2)) return true;
  const speaks = SPEAKER.test(b1) || (SUBJECT_PRONOUNS.has(b2) && b2 !== 'it');
  if (speaks && (REPLIES.test(a1) || (isBaseVerb(a1) && !a1.endsWith('ing')))) return true;
  if (a1.length > 4 && a1.endsWith('ing') && !speaks) return true;
  if (a1 === 'you' && a2 === 'know') return false;
  if (QUOTED.has(a1)) return speaks || !SUBJECT_PRONOUNS.has(a1);
  return !(speaks && a1.endsWith('ing')) && isNamed(a1, a2);
}

/** "like heaven", "like night and day": a thing without an article; not "like cold", "like six", "like you can". */
function isNamed(a1: string, a2: string): boolean {
  const clause = SUBJECTS.has(a1) || CONJUNCTIONS.has(a1) || WH.has(a1) || isFinite(a1) || isBaseVerb(a1);
  if (a1 === '' || clause || isNumber(a1) || isQuality(a1) || DETERMINERS.has(a1)) return false;
  if (CLAUSE_SUBJECT.test(a1) || isFinite(a2)) return false;
  return !(QUANTIFIER.test(a1) && a2 === 'of');
}

/** "is", "it's", "the guy's". */
function isCopula(word: string): boolean {
  return BE.has(word) || /\p{L}'s$/u.test(word);
}

/** "it was like a dream" against "it was like a really big" or "like ten times". */
function isComparedTo(a1: string, a2: string): boolean {
  return (
    DETERMINERS.has(a1) &&
    (!/^(?:every|each|no|some|one)$/.test(a1) || (a1 !== 'every' && a2 === 'other')) &&
    !isNumber(a2) &&
    !COPULA_OBJECT_OK.has(a2) &&
    !AMOUNT.test(a2) &&
    !(a1 === 'the' && /(?:est|only|best|most|worst|same)$/.test(a2))
  );
}

/** What stands before "like" and is neither noun nor verb. */
const NO_NOUN: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...DETERMINERS,
  ...SUBJECTS,
  ...WH,
  ...BE,
  ...DEGREES,
  ...'just maybe probably actually basically always sometimes usually never ever even also only still again back there here now then today yesterday out off down him her them me us not yeah yes okay well oh know mean sure right all over around away'.split(
    ' ',
  ),
]);

/** "works like a charm", "drive like a maniac": how it is done, as none of these takes an object. */
const MOVES =
  /^(?:(?:work|run|walk|swim|sing|dress|sleep|live|behave)(?:s|ed|ing)?|runs|ran|slept|drives?|drove|driving|swam|sang|fly|flies|flew|dressed|living|sells?|sold)$/;

/** A noun before it and a noun after it: "companies like google". Before a clause or a number it is a filler. */
function listsExamples(at: Around, b1: string, a1: string): boolean {
  if (at.opensClause || at.markBefore !== 'none' || (at.markAfter === 'comma' && !at.hesitatesAfter))
    return false;
  if (MOVES.test(b1)) return isComparedTo(a1, at.after(2));
  const nounBefore =
    b1.length > 2 && !NO_NOUN.has(b1) && !isVerbish(b1) && !isNumber(b1) && !b1.endsWith("'s");
  if (!nounBefore) return false;
  // "he plays like jazz": a verb that looks like a noun; "he eats like a horse" compares.
  if (isThirdPerson(at.before(2), b1)) return isComparedTo(a1, at.after(2));
  if (DETERMINERS.has(a1) && AMOUNT.test(at.after(2))) return false;
  // "an insurance like we have".
  if (SUBJECT_PRONOUNS.has(a1) && /^(?:have|had|do|did|does|got|need|want)$/.test(at.after(2))) return true;
  return !(
    isFinite(a1) ||
    isNumber(a1) ||
    SUBJECT_PRONOUNS.has(a1) ||
    PREPOSITIONS.has(a1) ||
    /^(?:really|very|um|uh)$/.test(a1)
  );
}

/** "he plays": by its subject and its form. */
function isThirdPerson(subject: string, word: string): boolean {
  return /^(?:he|she|it|who|that)$/.test(subject) && word.endsWith('s') && isBaseVerb(word.slice(0, -1));
}

/** "we had like six people", not "i like it", "things like that", "he was like no". */
export function isFillerLike(at: Around): boolean {
  const [b1, b2, a1, a2] = [at.before(1), at.before(2), at.after(1), at.after(2)];
  if (at.markBefore === 'comma' && at.markAfter === 'comma') return !(a1 === 'i' && a2 === 'said');
  if (at.restarts && !SUBJECT_PRONOUNS.has(b1) && !BEFORE_COMPARISON.has(b1)) return true;
  if (standsBeforeVerb(at)) return true;
  if (isVerb(at)) return false;
  if (a1 === 'to' && at.markAfter === 'none' && !/^(?:go|went|going|moved|drove|and|but|or)$/.test(b1))
    return false;
  if (isComparison(at, b1, b2, a1, a2)) return false;
  return !listsExamples(at, b1, a1);
}
