import {
  AUXILIARIES,
  BE,
  CONJUNCTIONS,
  DEGREES,
  DETERMINERS,
  SUBJECTS,
  SUBJECT_PRONOUNS,
  WH,
  isNumber,
} from '../../language/lexicon.js';
import { isBaseVerb, isPast, isVerbish } from '../../language/verbs.js';
import type { Around } from './around.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BEFORE_ADVERB = set(
  'as very pretty really quite fairly how that too real just perfectly equally extremely relatively reasonably work works working goes going go doing do does did done went gets get getting got along sleep play plays eat know known speak feel feels together do it them him her me this all full things is are so performs perform fit fits handle handled well',
);
const AFTER_ADVERB = set(
  'as being known written done made paid off over into above below before under enough aware worth established organized organised educated deserved ahead designed defined documented tested received past in on with for at together structured behaved rounded to',
);
/** "well done", "well written". */
const PRAISE =
  /^(?:done|said|written|played|known|paid|made|put|defined|designed|organi[sz]ed|documented|structured|prepared|deserved|educated|established|over|worth|behaved|liked|mannered|rounded|trained|kept|spoken)$/;
const REPORTS = /^(?:said|say|says|thought|think|guess|saying|thinking|figure|figured)$/;
/** After these it is hardly ever how it was done. */
const REPORTS_ONLY = /^(?:saying|thinking|figure|figured)$/;
const MODALS = /^(?:can|could|may|might|would|should|will|must)$/;
const EXCLAIMS =
  /^(?:gee|gosh|hey|heck|god|okay|ok|sure|shoot|boy|man|fine|great|good|mom|dad|honey|sir|look|listen)$/;
/** "i sleep well i eat well": with its subject before it, such a verb takes the word. */
const WELL_DONE =
  /^(?:go|goes|went|going|gone|doing|sleep|eat|play|do|did|does|work|works|speak|speaks|slept|ate|played|worked|spoke|done)$/;
/** What a new clause begins with. */
const CLAUSE_STARTERS = set(
  "ours mine theirs that's there's it's maybe actually first the a my our yeah yes no of not basically honestly anyway see let's one in at for when if",
);

/** "well i think", not "as well", "it went well", "well written". */
export function isFillerWell(at: Around): boolean {
  const [b1, a1] = [at.before(1), at.after(1)];
  if (b1 === 'oh') return true;
  if (DETERMINERS.has(b1) && b1 !== 'that' && b1 !== 'no') return at.restarts;
  // "i don't know them that well".
  if (
    b1 === 'that' &&
    at.markBefore === 'none' &&
    /^(?:it|him|her|me|us|them|work|works|go|goes|do|did|pay|know)$/.test(at.before(2))
  )
    return false;
  if (PRAISE.test(a1) && at.markAfter === 'none') return false;
  if (at.markBefore === 'stop' || at.markBefore === 'question') return true;
  if (at.markAfter === 'comma' && (at.markBefore !== 'none' || at.opensClause)) return true;
  if (at.restarts && b1 !== 'as') return true;
  // "last year well two years ago": a correction.
  if (isNumber(a1) && !(isVerbish(b1) && !BE.has(b1)) && !BEFORE_ADVERB.has(b1)) return true;
  if (b1 === 'as' || (DEGREES.has(b1) && !(b1 === 'so' && at.opensClause)) || b1 === 'how' || b1 === 'full')
    return false;
  // "it could well be".
  if (MODALS.test(b1) && (isBaseVerb(a1) || /^(?:be|have)$/.test(a1))) return false;
  if (at.opensTurn) return true;
  if (at.endsTurn || at.markAfter === 'stop') return false;
  if (AFTER_ADVERB.has(a1) && !(at.opensClause && /^(?:in|on|with|for|at|before|to|being)$/.test(a1)))
    return false;
  if (at.opensClause) return true;
  if (REPORTS_ONLY.test(b1)) return a1 !== 'of';
  // "so i go well what's wrong"; "if it goes well".
  if (/^go(?:es)?$/.test(b1) && SUBJECT_PRONOUNS.has(at.before(2)) && at.before(2) !== 'it')
    return startsClause(a1);
  // "he was like well forget it".
  const quotes = b1 === 'like' && BE.has(at.before(2));
  if (quotes || REPORTS.test(b1) || (/^(?:told|tell|tells)$/.test(at.before(2)) && !SUBJECTS.has(b1)))
    return startsClause(a1) || CONJUNCTIONS.has(a1) || EXCLAIMS.test(a1) || commands(a1);
  if (at.markAfter !== 'none' && at.markBefore === 'none') return false;
  if (a1 === 'then' && at.after(2) === 'again') return true;
  if (WELL_DONE.test(b1) && isSubject(at.before(2))) return false;
  // "i mean well it depends", "you know well i don't": after another marker.
  const afterMarker =
    b1 === 'mean'
      ? at.before(2) === 'i'
      : /^(?:know|see)$/.test(b1) && at.before(2) === (b1 === 'know' ? 'you' : 'i');
  if (afterMarker && (startsClause(a1) || a1 === 'that')) return true;
  if (at.punctuated && at.markAfter === 'none' && at.markBefore === 'none') return false;
  if (BEFORE_ADVERB.has(b1) && !startsClause(a1)) return false;
  if ((isPast(b1) || isBaseVerb(b1)) && b1 !== 'know') return startsStrongClause(a1);
  return startsClause(a1);
}

/** "that went well", "everything goes well". */
function isSubject(word: string): boolean {
  return SUBJECTS.has(word) || BE.has(word) || /^(?:that|this|things|everything)$/.test(word);
}

/** "they told us well just wait". */
function commands(word: string): boolean {
  return word === 'just' || isBaseVerb(word);
}

function startsStrongClause(word: string): boolean {
  return SUBJECTS.has(word) && word !== 'there';
}

function startsClause(word: string): boolean {
  return (
    SUBJECTS.has(word) ||
    WH.has(word) ||
    AUXILIARIES.has(word) ||
    (!CONJUNCTIONS.has(word) && CLAUSE_STARTERS.has(word))
  );
}
