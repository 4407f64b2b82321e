import { AUXILIARIES, BE, SUBJECT_PRONOUNS, SUBJECTS } from '../../language/lexicon.js';
import { isBaseVerb, isFinite } from '../../language/verbs.js';
import type { Around } from './around.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "do you know", "if you know", "let you know": the verb. */
const BEFORE_VERB = set(
  "do did don't didn't does if whether as what how let lets to should would can could will might must may because' until till before unless once than who how'd where'd d'you",
);
/** "i think you know more": the verb only where an object follows. */
const BEFORE_EITHER = set('sure think hope guess suppose believe say');
/** "all you know is …", "the people you know are …": the head of a relative clause. */
const RELATIVE_HEAD = set('all thing things one ones only way people person everything');
const HEAD = /^(?:every(?:thing|one|body)|anything|nothing|someone|people)$/;
const MATTER = /^(?:it|that|this|the|him|her|them|me|us|how|what|my|your|their)$/;
const OBJECT =
  /^(?:it|them|him|her|me|us|(?:every|some|any|no)(?:thing|body|one)|nothing|more|better|exactly|best|enough)$/;
const INDIRECT_QUESTION = set('what how why who whether which');

/** "in the end you know the cache": not "do you know", "you know the answer", "you know how it goes". */
export function isFillerYouKnow(at: Around): boolean {
  const [b1, a1, a2, a3, a4] = [at.before(1), at.after(1), at.after(2), at.after(3), at.after(4)];
  if (a1 === 'what' && a2 === 'i' && a3 === 'mean') return !/^(?:do|did|don't|if|whether)$/.test(b1);
  if (isFixedPhrase(at)) return false;
  // "they know you know what they're doing": the verb stands before.
  if (
    at.restarts ||
    goesOn(at) ||
    (b1 === 'know' && SUBJECT_PRONOUNS.has(at.before(2)) && INDIRECT_QUESTION.has(a1))
  )
    return true;
  if (a1 === 'that' && a2 === '' && at.markAfter === 'none') return false;
  if (RELATIVE_HEAD.has(b1) && BE.has(a1) && at.markBefore === 'none') return false;
  if (b1 === 'everything' && at.endsTurn) return true;
  if (HEAD.test(b1))
    return !(at.endsTurn || BE.has(a1) || isFinite(a1) || isBaseVerb(a1) || /^(?:about|how|that)$/.test(a1));
  if (BEFORE_VERB.has(b1)) return at.markBefore !== 'none' && at.markAfter !== 'none';
  if (at.markBefore === 'comma' && at.markAfter === 'comma') return true;
  if (BEFORE_EITHER.has(b1) && /^(?:that|where|more|about|it|him|her|them)$/.test(a1))
    return a1 === 'that' && !SUBJECTS.has(a2);
  // "you know what do you do": a question of its own, by its order.
  if (INDIRECT_QUESTION.has(a1) && AUXILIARIES.has(a2) && SUBJECTS.has(a3)) return true;
  if (INDIRECT_QUESTION.has(a1) && at.markAfter === 'none') return false;
  if (at.markAfter === 'comma') return true;
  if (at.endsTurn || at.markAfter === 'stop') return true;
  if (OBJECT.test(a1))
    return (
      (isFinite(a2) && a2 !== 'who') ||
      /^(?:never|always|just|really|still)$/.test(a2) ||
      (!/^(?:better|more|than|about|all|well|who|that)$/.test(a2) && isFinite(a3))
    );
  if (a1 === 'that' && SUBJECTS.has(a2) && !at.punctuated) return false;
  if (a1 === 'where' && /^(?:to|the|that)$/.test(a2)) return false;
  if ((a1 === 'about' || (a1 === 'all' && a2 === 'about')) && MATTER.test(a1 === 'all' ? a3 : a2))
    return false;
  // "you know the one i'm talking about": what follows says which.
  if (
    /^(?:the|that)$/.test(a1) &&
    /^(?:one|ones|kind|type|way|place|thing|stuff|guy)$/.test(a2) &&
    SUBJECTS.has(a3)
  )
    return at.markAfter !== 'none';
  // "you know the answer": an object and nothing that could make it a clause of its own.
  if (/^(?:the|your|my|their|that|this|those|these)$/.test(a1) && at.opensClause && at.markAfter === 'none') {
    if (/^(?:kind|sort)$/.test(a2) && a3 === 'of') return true;
    return makesClause([a2, a3, a4, at.after(5), at.after(6)]);
  }
  return true;
}

/** Turns of phrase in which it is the verb: "before you know it", "the more you know", "that's all you know", "just so you know", "you know very well". */
function isFixedPhrase(at: Around): boolean {
  const [b1, b2, a1] = [at.before(1), at.before(2), at.after(1)];
  if (b1 === 'before' && a1 === 'it') return true;
  if (b2 === 'the' && /^(?:more|less)$/.test(b1)) return true;
  if (/^(?:all|everything)$/.test(b1) && BE.has(b2) && at.endsTurn) return true;
  if (b1 === 'so' && b2 === 'just') return true;
  if (a1 === 'of' && at.after(2) === '') return true;
  if (a1 === 'as' && /^(?:well|much|little)$/.test(at.after(2))) return true;
  if (b1 === 'when' && at.endsTurn) return true;
  if (b1 === 'that' && at.endsTurn && /^(?:people|person|ones?|things?|those|\w+body|someone)$/.test(b2))
    return true;
  return /^(?:very|full|perfectly|damn|darn)$/.test(a1) && at.after(2) === 'well';
}

/** "the kids these days they don't read", not "that show that comes on". */
function makesClause(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      (isFinite(word) || (i > 0 && SUBJECT_PRONOUNS.has(word))) &&
      !/^(?:that|who|which|where|as|than)$/.test(words[i - 1] ?? '') &&
      word !== 'who',
  );
}

/** "if you know you have", "to you know just get": what was begun before goes on after. */
function goesOn(at: Around): boolean {
  const [before, after] = [at.before(1), at.after(1)];
  if (/^(?:if|whether|because|than|before|unless|once|people|everybody|everyone)$/.test(before))
    return SUBJECTS.has(after);
  return (
    /^(?:to|would|should|can|could|will|might|must|may)$/.test(before) &&
    (isBaseVerb(after) || (/^(?:just|really|even|maybe|at)$/.test(after) && isBaseVerb(at.after(2))))
  );
}
